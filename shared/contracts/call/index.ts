export * from './get-call-register.ts';
export * from './get-call.ts';
export * from './record-call.ts';
export * from './void-call.ts';
