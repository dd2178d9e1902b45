import chineseDays from 'chinese-days';
import { dayOfWeek, type LocalDate, plusDays, yearOf, localDate } from '../../shared/kernel/local-date.ts';
import type { CalendarException } from '../../shared/kernel/working-calendar.ts';

/**
 * Holidays and make-up working days (调休) of mainland China as the State Council has announced them.
 * @throws when the library has no announcement for the year, because it would then answer by weekday alone.
 */
export function announcedYear(year: number): readonly CalendarException[] {
  const exceptions = daysOf(year).flatMap(asAnnounced);
  if (exceptions.length === 0) throw new Error(`chinese-days knows no announcement for ${year}`);
  return exceptions;
}

/** Special days are named `National Day,国庆节,3`, ordinary ones by their weekday. */
function asAnnounced(on: LocalDate): readonly CalendarException[] {
  const { work, name } = chineseDays.getDayDetail(on);
  const chineseName = name.split(',')[1];
  if (chineseName === undefined) return [];
  if (!work) return [{ on, kind: 'closed', name: chineseName }];
  return dayOfWeek(on) >= 6 ? [{ on, kind: 'open', name: `${chineseName}调休` }] : [];
}

function daysOf(year: number): readonly LocalDate[] {
  const first = localDate(`${year}-01-01`);
  const days = Array.from({ length: 366 }, (_, index) => plusDays(first, index));
  return days.filter((on) => yearOf(on) === year);
}
