/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { CASE_LEVELS, CASE_STATUSES, SATISFACTIONS } from './records.ts';
