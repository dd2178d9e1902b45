import * as z from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type LocalTime, type TimeZone, timeZone as checkTimeZone } from '../../kernel/time-zone.ts';
import { branded } from './branded.ts';
import { fieldError } from './field-error.ts';
import { formed } from './formed.ts';

const outOfRange = fieldError(
  'out-of-range',
  'must lie between the years 1900 and 2199',
  '年份必须在 1900 至 2199 之间',
);

/**
 * A moment: ISO 8601 with an offset or `Z` comes in, `YYYY-MM-DDTHH:mm:ss.sssZ` goes on. Every spelling
 * of one moment is the same value afterwards.
 */
export const instant = branded<Instant>(
  z.iso
    .datetime({ offset: true, abort: true })
    .refine((text) => inRange(new Date(text)), outOfRange)
    // Runs on a refused value too, which it must leave alone.
    .overwrite((text) => (inRange(new Date(text)) ? new Date(text).toISOString() : text))
    .meta({
      id: 'Instant',
      description: 'A moment, ISO 8601 with an offset or Z. Answers always carry UTC with milliseconds.',
      examples: ['2026-11-23T01:30:00.000Z'],
    }),
);

/** A calendar day without a zone. */
export const localDate = branded<LocalDate>(
  z.iso
    .date({ abort: true })
    .refine((text) => inRange(new Date(text)), outOfRange)
    .meta({
      id: 'LocalDate',
      description: 'A calendar day at the branch, YYYY-MM-DD.',
      examples: ['2026-11-23'],
    }),
);

/** A time on the wall clock of the branch; `24:00` is the end of the day. */
export const localTime = branded<LocalTime>(
  formed(
    /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    fieldError('bad-time', 'must be a time of day, such as 09:30', '必须是一天中的时间，例如 09:30'),
  ).meta({
    id: 'LocalTime',
    description: 'Time on the wall clock of the branch, HH:mm; 24:00 is the end of the day.',
    examples: ['09:00'],
  }),
);

/** Periods of one day in wall clock order that do not overlap. No period means not on that day. */
export const dayHours = z
  .array(z.strictObject({ from: localTime, to: localTime }))
  .max(4)
  .refine(
    (periods) => periods.every(({ from, to }, at) => from < to && (periods[at - 1]?.to ?? '00:00') <= from),
    fieldError(
      'periods-out-of-order',
      'must be periods in order that begin before they end and do not overlap',
      '各时段必须先后有序、互不重叠，且开始早于结束',
    ),
  )
  .readonly();

/** An IANA zone name the runtime knows. */
export const timeZone = branded<TimeZone>(
  z
    .string()
    .max(64)
    .overwrite((name) => (isTimeZone(name) ? checkTimeZone(name) : name))
    .refine(
      isTimeZone,
      fieldError(
        'unknown-time-zone',
        'must be an IANA time zone such as Asia/Shanghai',
        '必须是 IANA 时区名称，例如 Asia/Shanghai',
      ),
    )
    .meta({
      id: 'TimeZone',
      description: 'IANA time zone name.',
      examples: ['Asia/Shanghai'],
    }),
);

function inRange(day: Date): boolean {
  const year = day.getUTCFullYear();
  return year >= 1900 && year <= 2199;
}

function isTimeZone(name: string): boolean {
  try {
    checkTimeZone(name);
    return true;
  } catch {
    // The kernel throws on an unknown name. Here it is an expected "no".
    return false;
  }
}
