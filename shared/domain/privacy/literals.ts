/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { ERASURE_REASONS } from './records.ts';
