export * from './explanation.ts';
export * from './records.ts';
