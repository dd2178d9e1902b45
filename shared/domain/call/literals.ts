/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export {
  CALL_DIRECTIONS,
  CALL_OUTCOMES,
  CALL_TOPICS,
  CALL_TYPES,
  DO_NOT_CALL_SCOPES,
  INBOUND_OUTCOMES,
  STATEMENT_KINDS,
} from './outcomes.ts';
export { CASE_LINK_EFFECTS, LINK_EFFECTS } from './records.ts';
