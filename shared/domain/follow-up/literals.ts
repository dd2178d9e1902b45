/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { FOLLOW_UP_STATES } from './phase.ts';
export { REPLY_CHANNELS } from './records.ts';
