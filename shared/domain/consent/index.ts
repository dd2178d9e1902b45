export * from './consent-entries.ts';
export * from './consent-scope.ts';
export * from './check-contact.ts';
export * from './last-consent.ts';
export * from './may-contact.ts';
export * from './next-contact-instant.ts';
export * from './superseded.ts';
