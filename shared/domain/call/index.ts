export * from './check-call.ts';
export * from './outcomes.ts';
export * from './record-call.ts';
export * from './records.ts';
export * from './register.ts';
export * from './seen-by.ts';
export * from './void-call.ts';
