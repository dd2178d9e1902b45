export * from './call-warnings.ts';
export * from './check-call.ts';
export * from './outcomes.ts';
export * from './record-call.ts';
export * from './records.ts';
export { registerNumberText } from '../register-number.ts';
export * from './register.ts';
export * from './seen-by.ts';
export * from './void-call.ts';
