import Holidays from 'date-holidays';
import { localDate } from '../../shared/kernel/local-date.ts';
import type { CalendarException } from '../../shared/kernel/working-calendar.ts';

/**
 * The public holidays that a country's law names, on their own day. Left out are substitute and make-up days,
 * half days, and days off for some people only (which the library marks with a note).
 * @param country ISO 3166-1 alpha-2.
 */
export function statutoryYear(country: string, year: number): readonly CalendarException[] {
  return new Holidays(country)
    .getHolidays(year)
    .filter(
      (holiday) =>
        holiday.type === 'public' && !holiday.substitute && isWholeDay(holiday) && !isForSomeOnly(holiday),
    )
    .map(({ date, name }) => ({
      on: localDate(date.slice(0, 10)),
      kind: 'closed',
      name: firstSpelling(name),
    }));
}

function isWholeDay({ date }: { readonly date: string }): boolean {
  return date.endsWith(' 00:00:00');
}

function isForSomeOnly(holiday: object): boolean {
  return 'note' in holiday;
}

/** `清明节 清明節` → `清明节`; English names keep their words. */
function firstSpelling(name: string): string {
  return /^\p{Script=Han}/u.test(name) ? (name.split(' ')[0] ?? name) : name;
}
