/** The sets of words that callers may use; apart from the rules, so that describing a request needs none of them. */
export { LANGUAGES, ROLES } from './roles.ts';
export { CASE_REPORT_ANCHORS, CUTOFFS, DAY_COUNTINGS, HOLIDAY_ROLLS, SECOND_ANCHORS } from './settings.ts';
