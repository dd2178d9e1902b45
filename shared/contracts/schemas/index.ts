export * from './field-error.ts';
export * from './formed.ts';
export * from './ids.ts';
export * from './nothing.ts';
export * from './page.ts';
export * from './period.ts';
export * from './text.ts';
export * from './time.ts';
