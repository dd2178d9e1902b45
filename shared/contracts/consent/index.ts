export * from './check-contact.ts';
export * from './consent-view.ts';
export * from './list-consents.ts';
export * from './read-unsubscribe-page.ts';
export * from './record-consent.ts';
export * from './unsubscribe.ts';
