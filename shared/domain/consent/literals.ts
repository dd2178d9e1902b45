/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { CONTACT_OBSTACLES } from './may-contact.ts';
export { CONSENT_CHANNELS, CONSENT_ORIGINS, CONSENT_PURPOSES } from './records.ts';
