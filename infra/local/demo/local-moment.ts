import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { type LocalDate, plusDays } from '../../../shared/kernel/local-date.ts';
import { atLocalTime, localTime } from '../../../shared/kernel/time-zone.ts';

/** The moment so many local days after a day, at a wall clock time of the branch (`HH:mm`). */
export function localMoment(
  on: LocalDate,
  days: number,
  time: string,
  { timeZone }: Pick<Branch, 'timeZone'>,
): Instant {
  return atLocalTime(plusDays(on, days), localTime(time), timeZone);
}
