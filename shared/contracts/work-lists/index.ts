export * from './get-call-register.ts';
export * from './list-work.ts';
