export * from './check-proof.ts';
export * from './record-consent.ts';
export * from './stop-work.ts';
export * from './unsubscribe.ts';
