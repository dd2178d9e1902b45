import { epochMilliseconds, type Instant, plusMilliseconds } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import {
  localDateOf,
  offsetWhereRepeated,
  startOfDay,
  type TimeZone,
  timeZone,
} from '../kernel/time-zone.ts';
import type { Letter } from './blocks.ts';

type Language = Letter['language'];

/** `Tue, Dec 1` or `12月1日（周二）` on the wall calendar of the zone. */
export function localDay(at: Instant, zone: TimeZone, language: Language): string {
  if (language === 'en')
    return format(at, zone, 'en-US', { weekday: 'short', month: 'short', day: 'numeric' });
  const day = format(at, zone, 'zh-CN', { month: 'long', day: 'numeric' });
  return `${day}（${format(at, zone, 'zh-CN', { weekday: 'short' })}）`;
}

/** `Tue, Dec 1, 2:30 PM` or `12月1日（周二）14:30` on the wall clock of the zone. */
export function localMoment(at: Instant, zone: TimeZone, language: Language): string {
  const day = localDay(at, zone, language);
  if (language === 'en') return `${day}, ${localClock(at, zone, language)}`;
  return day + localClock(at, zone, language);
}

/**
 * Until when something must be done. The exclusive end of a day is shown as that day, not as 00:00 of the
 * next.
 */
export function localDeadline(dueAt: Instant, zone: TimeZone, language: Language): string {
  if (dueAt !== startOfDay(localDateOf(dueAt, zone), zone)) return localMoment(dueAt, zone, language);
  const lastDay = localDay(plusMilliseconds(dueAt, -1), zone, language);
  return language === 'en' ? `end of ${lastDay}` : `${lastDay}24:00`;
}

/** `December 19, 2026` or `2026年12月19日`: the day a letter bears. */
export function fullDate(at: Instant, zone: TimeZone, language: Language): string {
  return format(at, zone, language === 'en' ? 'en-US' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

/** The same of a day without a zone. */
export function fullDay(on: LocalDate, language: Language): string {
  const utc = timeZone('UTC');
  return fullDate(startOfDay(on, utc), utc, language);
}

/** `Tue, Dec 1` or `12月1日（周二）` of a day without a zone. */
export function shortDay(on: LocalDate, language: Language): string {
  const utc = timeZone('UTC');
  return localDay(startOfDay(on, utc), utc, language);
}

/** From when to when, with the year. The day is said once when it is the same. */
export function localSpan(from: Instant, to: Instant, zone: TimeZone, language: Language): string {
  const sameDay = localDateOf(from, zone) === localDateOf(to, zone);
  const last = sameDay ? localClock(to, zone, language) : dated(to, zone, language);
  return `${dated(from, zone, language)}${language === 'en' ? ' – ' : '至'}${last}`;
}

/** `Sat, Dec 19, 2026, 9:00 AM` or `2026年12月19日（周六）09:00` */
function dated(at: Instant, zone: TimeZone, language: Language): string {
  const year = localDateOf(at, zone).slice(0, 4);
  return language === 'en'
    ? `${localDay(at, zone, language)}, ${year}, ${localClock(at, zone, language)}`
    : `${year}年${localMoment(at, zone, language)}`;
}

/** An hour that the clock shows twice is told apart by its offset. */
function localClock(at: Instant, zone: TimeZone, language: Language): string {
  const clock =
    language === 'en'
      ? format(at, zone, 'en-US', { hour: 'numeric', minute: '2-digit' })
      : format(at, zone, 'zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const offset = offsetWhereRepeated(at, zone);
  if (!offset) return clock;
  return language === 'en' ? `${clock} (UTC${offset})` : `${clock}（UTC${offset}）`;
}

/** Some versions of the language data put narrow no-break spaces into times, which few mail programs show well. */
function format(at: Instant, zone: TimeZone, locale: string, options: Intl.DateTimeFormatOptions): string {
  const formatted = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  return formatted.format(epochMilliseconds(at)).replaceAll('\u202f', ' ');
}
