export * from './plate-number.ts';
export * from './records.ts';
export * from './vin.ts';
