export * from './get-obligation.ts';
export * from './list-work.ts';
