import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { epochMilliseconds, type Instant, instantFromEpoch } from './instant.ts';
import { type LocalDate, localDate, plusDays } from './local-date.ts';

declare const brand: unique symbol;

/** An IANA time zone name such as `Asia/Shanghai`. */
export type TimeZone = string & { readonly [brand]: 'TimeZone' };

/** A time of day on the wall clock of a zone, `HH:mm`; `24:00` is the end of the day. */
export type LocalTime = string & { readonly [brand]: 'LocalTime' };

/** When days begin. The same few are asked for again and again, and nothing else about a day takes longer to find out. */
const startsOfDays = new Map<string, Instant>();
const MOST_STARTS_KEPT = 2_000;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * A zone by its name in the spelling of the IANA database, because other systems tell upper from lower case. A name that
 * was replaced by another (`Asia/Calcutta`) stays where it is spelled rightly.
 * @throws RangeError when the runtime's time zone data do not have that name.
 */
export function timeZone(name: string): TimeZone {
  if (!name.includes('/') && name.toUpperCase() !== 'UTC')
    throw new RangeError(`Not an IANA zone name: ${name}`);
  Moment.toZonedDateTimeISO(Moment.fromEpochMilliseconds(0), name);
  if (SPELLED_RIGHTLY.test(name)) return name as TimeZone;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone as TimeZone;
}

/** How nearly all names are spelled. The few others (`Antarctica/McMurdo`) are asked of the runtime. */
const SPELLED_RIGHTLY = /^(?:UTC|US\/[A-Z][a-z]+|[A-Z][a-z]+(?:[/_-](?:[A-Z][a-z]+|of|es|au))+)$/;

/** @throws RangeError unless the text is `00:00` … `23:59` or `24:00`. */
export function localTime(text: string): LocalTime {
  if (!/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) throw new RangeError(`Not a time HH:mm: ${text}`);
  return text as LocalTime;
}

/** The calendar day in the zone at that moment. */
export function localDateOf(at: Instant, zone: TimeZone): LocalDate {
  // No zone is a whole day away from UTC.
  const inUtc = localDate(at.slice(0, 10));
  if (at < startOfDay(inUtc, zone)) return plusDays(inUtc, -1);
  const next = plusDays(inUtc, 1);
  return at < startOfDay(next, zone) ? inUtc : next;
}

/** The wall clock in the zone at that moment, to the minute, `HH:mm`. */
export function localTimeOf(at: Instant, zone: TimeZone): LocalTime {
  const time = ZonedDateTime.toPlainTime(zoned(at, zone));
  return PlainTime.toString(time, { smallestUnit: 'minute' }) as LocalTime;
}

/** The first moment of the day; on days without a midnight that is not 00:00. */
export function startOfDay(on: LocalDate, zone: TimeZone): Instant {
  const known = startsOfDays.get(`${on} ${zone}`);
  if (known) return known;
  if (startsOfDays.size >= MOST_STARTS_KEPT) startsOfDays.clear();
  const start = toInstant(PlainDate.toZonedDateTime(PlainDate.fromString(on, Calendar.getISO), zone));
  startsOfDays.set(`${on} ${zone}`, start);
  return start;
}

/** The exclusive end of the day: the first moment of the next one. */
export function endOfDay(on: LocalDate, zone: TimeZone): Instant {
  return startOfDay(plusDays(on, 1), zone);
}

/**
 * The moment the wall clock shows that time. A time skipped by a clock change is read with the
 * offset before it, a repeated one is its first occurrence (RFC 5545).
 */
export function atLocalTime(on: LocalDate, time: LocalTime, zone: TimeZone): Instant {
  if (time === '24:00') return endOfDay(on, zone);
  return toInstant(
    PlainDateTime.toZonedDateTime(wallClock(on, time), zone, { disambiguation: 'compatible' }),
  );
}

/**
 * The moments the wall clock shows that time: two where the clock is set back over it. A time that is skipped is
 * read with the offset before the change and with the one after it.
 */
export function occurrencesOf(on: LocalDate, time: LocalTime, zone: TimeZone): readonly Instant[] {
  if (time === '24:00') return [endOfDay(on, zone)];
  const local = wallClock(on, time);
  const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
    toInstant(PlainDateTime.toZonedDateTime(local, zone, { disambiguation })),
  ) as [Instant, Instant];
  return first === last ? [first] : [first, last];
}

/**
 * The offset from UTC, `+08:00`, while the wall clock shows a time twice: without it nobody can tell which is meant.
 * @returns undefined where the time of day is enough.
 */
export function offsetWhereRepeated(at: Instant, zone: TimeZone): string | undefined {
  const occurrences = occurrencesOf(localDateOf(at, zone), localTimeOf(at, zone), zone);
  return occurrences.length > 1 ? ZonedDateTime.offset(zoned(at, zone)) : undefined;
}

/**
 * The moment within the day at which the clock is set forward or back, if it is. A change at the very edge of
 * a day is not within it. Then the day only begins late or ends early by the clock.
 */
export function clockChangeOn(on: LocalDate, zone: TimeZone): Instant | undefined {
  const [start, end] = [startOfDay(on, zone), endOfDay(on, zone)];
  if (epochMilliseconds(end) - epochMilliseconds(start) === DAY_MILLISECONDS) return undefined;
  const change = ZonedDateTime.getTimeZoneTransition(zoned(start, zone), 'next');
  const at = change ? toInstant(change) : end;
  return at < end ? at : undefined;
}

function wallClock(on: LocalDate, time: LocalTime): PlainDateTime.Record {
  return PlainDateTime.fromString(`${on}T${time}`, Calendar.getISO);
}

function zoned(at: Instant, zone: TimeZone): ZonedDateTime.Record {
  return Moment.toZonedDateTimeISO(Moment.fromEpochMilliseconds(epochMilliseconds(at)), zone);
}

function toInstant(moment: ZonedDateTime.Record): Instant {
  return instantFromEpoch(moment.epochMilliseconds);
}
