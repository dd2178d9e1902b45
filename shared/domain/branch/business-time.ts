import { earliest, type Instant, latest, minutesBetween } from '../../kernel/instant.ts';
import { dayOfWeek, daysBetween, type LocalDate, plusDays } from '../../kernel/local-date.ts';
import { atLocalTime, localDateOf } from '../../kernel/time-zone.ts';
import { isWorkingDay } from '../../kernel/working-calendar.ts';
import type { BranchFacts } from '../records/facts.ts';

type BusinessFacts = Pick<BranchFacts, 'branch' | 'settings' | 'calendar'>;

/** A stretch of time; `to` is exclusive. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** The contact hours of one local day as instants, in order; none on a day the branch does not work. */
export function contactPeriodsOn(
  on: LocalDate,
  { branch, settings, calendar }: BusinessFacts,
): readonly Period[] {
  if (!isWorkingDay(calendar, on)) return [];
  return settings.contactHours[dayOfWeek(on)].map(({ from, to }) => ({
    from: atLocalTime(on, from, branch.timeZone),
    to: atLocalTime(on, to, branch.timeZone),
  }));
}

/**
 * Minutes of a stretch of time in which the branch is at work: its contact hours on working days, by its
 * calendar and zone.
 */
export function businessMinutes({ from, to }: Period, facts: BusinessFacts): number {
  if (from >= to) return 0;
  const { timeZone } = facts.branch;
  const first = localDateOf(from, timeZone);
  const days = daysBetween(first, localDateOf(to, timeZone)) + 1;
  return Array.from({ length: days }, (_, index) => plusDays(first, index))
    .flatMap((on) => contactPeriodsOn(on, facts))
    .reduce((minutes, period) => minutes + overlap(period, { from, to }), 0);
}

function overlap(left: Period, right: Period): number {
  const from = latest(left.from, right.from);
  const to = earliest(left.to, right.to);
  return from < to ? minutesBetween(from, to) : 0;
}
