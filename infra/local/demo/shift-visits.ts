import type { Branch } from '../../../shared/domain/records/branch.ts';
import { epochMilliseconds, type Instant } from '../../../shared/kernel/instant.ts';
import { plusDays } from '../../../shared/kernel/local-date.ts';
import { atLocalTime, localDateOf, localTimeOf } from '../../../shared/kernel/time-zone.ts';
import type { VisitRow } from './visit-row.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Moves the story by whole weeks so that it begins after `now`, with the same weekdays and wall clock times.
 * A stack that has not reached the first visit plays it as written.
 */
export function shiftVisits(
  visits: readonly VisitRow[],
  branches: readonly Branch[],
  now: Instant,
): readonly { readonly row: VisitRow; readonly branch: Branch }[] {
  const [first] = visits;
  const behind = first ? epochMilliseconds(now) - epochMilliseconds(first.arrivedAt) : 0;
  const days = 7 * Math.max(0, Math.ceil(behind / (7 * DAY_MILLISECONDS)));
  return visits.map((row) => {
    const branch = branches.find(({ id }) => id === row.branchId);
    if (!branch) throw new Error(`No branch ${row.branchId}`);
    const { timeZone } = branch;
    const later = (at: Instant): Instant =>
      atLocalTime(plusDays(localDateOf(at, timeZone), days), localTimeOf(at, timeZone), timeZone);
    const { arrivedAt, leftAt, nextMaintenanceDueOn } = row;
    const moved = {
      ...row,
      arrivedAt: later(arrivedAt),
      ...(leftAt && { leftAt: later(leftAt) }),
      ...(nextMaintenanceDueOn && { nextMaintenanceDueOn: plusDays(nextMaintenanceDueOn, days) }),
    };
    return { branch, row: days === 0 ? row : moved };
  });
}
