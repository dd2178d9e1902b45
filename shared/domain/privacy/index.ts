export * from './erase-customer.ts';
export * from './erase-part.ts';
export * from './erasure-blocks.ts';
export * from './forget.ts';
export * from './legal-hold.ts';
export * from './retention.ts';
export * from './without-texts.ts';
