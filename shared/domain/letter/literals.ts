/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { LETTER_FAILURES, LETTER_KINDS, LETTER_TEMPLATES, POSTAL_WAYS } from './records.ts';
