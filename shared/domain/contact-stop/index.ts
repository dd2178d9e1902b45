export * from './check-proof.ts';
export * from './lift-own-stop.ts';
export * from './record-consent.ts';
export * from './recorded-consent.ts';
export * from './stop-work.ts';
export * from './unsubscribe.ts';
