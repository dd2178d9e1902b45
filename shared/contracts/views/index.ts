export * from './call-view.ts';
export * from './customer-view.ts';
export * from './follow-up-view.ts';
export * from './obligation-view.ts';
export * from './register-number.ts';
export * from './vehicle-view.ts';
export * from './visit-view.ts';
