export * from './finished.ts';
export * from './start-in-parts.ts';
