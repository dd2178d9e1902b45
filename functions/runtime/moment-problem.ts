import type { FieldErrorCode } from '../../shared/contracts/problems/field-texts.ts';

const WITH_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/;
const WITH_OFFSET = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a schema asks for a day or a moment. */
export function isMoment(format: string): format is 'date' | 'datetime' {
  return format === 'date' || format === 'datetime';
}

/** Why it is none: the calendar has no such day, the clock no such time, or it is not written like one. */
export function momentProblem(format: 'date' | 'datetime', given: unknown): FieldErrorCode {
  const text = typeof given === 'string' ? given : '';
  const [, year, month, day] = WITH_DAY.exec(text) ?? [];
  if (day !== undefined && !isDay(Number(year), Number(month), Number(day))) return 'no-such-day';
  if (format === 'date') return 'bad-date';
  return day !== undefined && WITH_OFFSET.test(text) ? 'no-such-time' : 'bad-instant';
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
