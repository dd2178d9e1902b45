export * from './cancel-follow-up.ts';
export * from './close-unreachable.ts';
export * from './get-call.ts';
export * from './get-follow-up.ts';
export * from './get-obligation.ts';
export * from './reassign-follow-up.ts';
export * from './record-call.ts';
export * from './void-call.ts';
