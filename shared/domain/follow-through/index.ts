export * from './as-decided.ts';
export * from './decide-next-part.ts';
export * from './on-decided.ts';
