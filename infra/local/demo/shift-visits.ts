import type { Branch } from '../../../shared/domain/records/branch.ts';
import { epochMilliseconds, type Instant } from '../../../shared/kernel/instant.ts';
import { plusDays } from '../../../shared/kernel/local-date.ts';
import { atLocalTime, localDateOf, localTimeOf } from '../../../shared/kernel/time-zone.ts';
import type { VisitRow } from './visit-row.ts';

const WEEK_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/**
 * Moves the story by whole weeks so that it begins after `now`: same weekdays, same times on the wall
 * clock. A stack that has not reached the first visit plays it as written.
 */
export function shiftVisits(
  visits: readonly VisitRow[],
  branches: readonly Branch[],
  now: Instant,
): readonly VisitRow[] {
  const [first] = visits;
  if (!first || first.arrivedAt >= now) return visits;
  const behind = epochMilliseconds(now) - epochMilliseconds(first.arrivedAt);
  const days = 7 * Math.ceil(behind / WEEK_MILLISECONDS);
  return visits.map((visit) => {
    const branch = branches.find(({ id }) => id === visit.branchId);
    if (!branch) throw new Error(`No branch ${visit.branchId}`);
    const later = (at: Instant): Instant =>
      atLocalTime(
        plusDays(localDateOf(at, branch.timeZone), days),
        localTimeOf(at, branch.timeZone),
        branch.timeZone,
      );
    const { arrivedAt, leftAt, nextMaintenanceDueOn } = visit;
    return {
      ...visit,
      arrivedAt: later(arrivedAt),
      ...(leftAt && { leftAt: later(leftAt) }),
      ...(nextMaintenanceDueOn && { nextMaintenanceDueOn: plusDays(nextMaintenanceDueOn, days) }),
    };
  });
}
