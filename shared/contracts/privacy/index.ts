export * from './erase-customer.ts';
export * from './export-customer.ts';
export * from './get-erasure.ts';
export * from './lift-legal-hold.ts';
export * from './preview-retention.ts';
export * from './run-retention.ts';
export * from './set-legal-hold.ts';
