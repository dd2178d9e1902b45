export * from './call-warnings.ts';
export * from './check-call.ts';
export * from './record-call.ts';
export * from './register.ts';
export * from './reported-call.ts';
export * from './void-call.ts';
