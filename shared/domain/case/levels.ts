import { CASE_LEVELS, type CaseLevel } from '../records/case.ts';

/** The next level up; the highest stays. */
export function higherLevel(level: CaseLevel): CaseLevel {
  return CASE_LEVELS[CASE_LEVELS.indexOf(level) + 1] ?? level;
}

/** Whether a level is more serious than another (practice C.7). */
export function isHigher(level: CaseLevel, than: CaseLevel): boolean {
  return CASE_LEVELS.indexOf(level) > CASE_LEVELS.indexOf(than);
}
