export * from './cancel-follow-up.ts';
export * from './close-unreachable.ts';
export * from './get-follow-up.ts';
export * from './reassign-follow-up.ts';
export * from './record-written-reply.ts';
