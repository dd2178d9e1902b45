import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { type LocalDate, localDate } from '../../../shared/kernel/local-date.ts';
import { atLocalTime, localTime } from '../../../shared/kernel/time-zone.ts';

/** What a cell with a day or a moment says. */
interface ReadMoment {
  readonly on: LocalDate;
  /** `HH:mm` */
  readonly time: string;
}

/**
 * Reads a moment in the spellings dealer systems use: `2026/11/23 09:20`, `2026-11-23 9:20:00`,
 * `2026年11月23日 9:20`, and in the United States `11/23/2026 9:20 AM` or `11/23/26 9:20 AM`.
 * @returns undefined when it is none of them or no real day.
 */
export function readMoment(cell: string, branch: Pick<Branch, 'timeZone' | 'country'>): Instant | undefined {
  const read = readParts(cell, branch.country);
  return read && atLocalTime(read.on, localTime(read.time), branch.timeZone);
}

/** Reads a day in the same spellings; a time beside it is ignored. */
export function readDay(cell: string, branch: Pick<Branch, 'country'>): LocalDate | undefined {
  return readParts(cell, branch.country)?.on;
}

const CLOCK = '(?:\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?\\s*(?<half>[AP]M)?)?';
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?${CLOCK}$`,
  'i',
);
const MONTH_FIRST = new RegExp(`^(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{2}|\\d{4})${CLOCK}$`, 'i');

function readParts(cell: string, country: string): ReadMoment | undefined {
  const found = YEAR_FIRST.exec(cell) ?? (country === 'US' ? MONTH_FIRST.exec(cell) : null);
  const { year = '', month = '', day = '', hour = '0', minute = '00', half } = found?.groups ?? {};
  const two = (digits: string | number) => String(digits).padStart(2, '0');
  const on = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  const afternoon = half?.toUpperCase() === 'PM' ? 12 : 0;
  const time = `${two(half ? (Number(hour) % 12) + afternoon : Number(hour))}:${minute}`;
  return found && isReal(on, time) ? { on: localDate(on), time } : undefined;
}

function isReal(on: string, time: string): boolean {
  try {
    return localDate(on) === on && localTime(time) === time;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
