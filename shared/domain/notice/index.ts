export * from './compose-digest.ts';
export * from './digest-lines.ts';
export * from './obligation-step.ts';
export * from './queue-notice.ts';
export * from './recipients.ts';
export * from './records.ts';
export * from './slot-for.ts';
