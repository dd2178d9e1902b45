/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { CANCELLATION_REASONS, LADDER_STEPS, OBLIGATION_KINDS } from './records.ts';
