import type { NoticeStep } from '../records/notice.ts';
import { POLICY } from '../obligation/index.ts';
import type { ObligationKind } from '../records/obligation.ts';

/**
 * Whether people are told that very minute, day and night: of a major matter, and that a deadline by the clock was
 * missed. Nothing else is worth waking anybody for.
 */
export function isUrgent(step: NoticeStep, kind: ObligationKind): boolean {
  return step === 'majorMatter' || isMissedClock(step, kind);
}

/** A deadline of hours, not days, was missed (practice C.7). */
export function isMissedClock(step: NoticeStep, kind: ObligationKind): boolean {
  return step === 'overdue' && POLICY[kind].byTheClock === true;
}
