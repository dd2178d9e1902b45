import { type Instant, isBefore } from '../../kernel/instant.ts';
import { dayOfWeek, type LocalDate, plusDays } from '../../kernel/local-date.ts';
import { atLocalTime, type LocalTime, localDateOf } from '../../kernel/time-zone.ts';
import { isWorkingDay } from '../../kernel/working-calendar.ts';
import { isWithinContactHours } from '../branch/index.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { NoticeStep } from '../records/notice.ts';
import { type ObligationKind, reminderIn } from '../records/obligation.ts';
import { isUrgent } from './urgency.ts';

type SlotFacts = Pick<BranchFacts, 'now' | 'branch' | 'settings' | 'calendar'>;

/** Longer than any holiday. A branch closed for longer is told at the next hour, open or not. */
const DAYS_LOOKED_AHEAD = 31;

const WHOLE_HOURS = Array.from(
  { length: 24 },
  (_, hour) => `${String(hour).padStart(2, '0')}:00` as LocalTime,
);

/**
 * When a notice queued now is sent: at the next whole hour of the branch's wall clock within contact hours of
 * a working day. What is urgent is sent at once, day and night. What has its own time, such as a callback agreed
 * with the customer, cannot wait for the hour either. It is sent at once, if the branch is at work. Whatever is
 * told in the same minute shares a digest.
 */
export function slotFor(step: NoticeStep, kind: ObligationKind, facts: SlotFacts): Instant {
  const isTimed = reminderIn(step) !== undefined && isAtWork(facts.now, facts);
  return isUrgent(step, kind) || isTimed ? thisMinute(facts.now) : nextSlot(facts);
}

/** The next whole hour of the branch's wall clock within contact hours of a working day. */
export function nextSlot(facts: SlotFacts): Instant {
  const today = localDateOf(facts.now, facts.branch.timeZone);
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const found = slotsOn(plusDays(today, ahead), facts).find((at) => isBefore(facts.now, at));
    if (found) return found;
  }
  return nextHour(today, facts);
}

function isAtWork(at: Instant, { branch, settings, calendar }: SlotFacts): boolean {
  const works = isWorkingDay(calendar, localDateOf(at, branch.timeZone));
  return works && isWithinContactHours(at, branch.timeZone, settings.contactHours);
}

function slotsOn(on: LocalDate, { branch, settings, calendar }: SlotFacts): readonly Instant[] {
  if (!isWorkingDay(calendar, on)) return [];
  const periods = settings.contactHours[dayOfWeek(on)];
  return WHOLE_HOURS.filter((time) => periods.some(({ from, to }) => from <= time && time < to)).map((time) =>
    atLocalTime(on, time, branch.timeZone),
  );
}

function nextHour(today: LocalDate, { now, branch }: SlotFacts): Instant {
  const hours = [...WHOLE_HOURS, '24:00' as LocalTime].map((time) =>
    atLocalTime(today, time, branch.timeZone),
  );
  return hours.find((at) => isBefore(now, at)) ?? now;
}

function thisMinute(at: Instant): Instant {
  return `${at.slice(0, 17)}00.000Z` as Instant;
}
