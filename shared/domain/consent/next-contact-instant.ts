import { canonicalJson } from '../../kernel/canonical-json.ts';
import { epochMilliseconds, type Instant } from '../../kernel/instant.ts';
import { dayOfWeek, type LocalDate, plusDays } from '../../kernel/local-date.ts';
import {
  atLocalTime,
  clockChangeOn,
  type LocalTime,
  localDateOf,
  localTimeOf,
  occurrencesOf,
  startOfDay,
  type TimeZone,
} from '../../kernel/time-zone.ts';
import { type DayHours, isWorkingDay } from '../../kernel/working-calendar.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import { presumedZones, type Whereabouts } from './presumed-zones.ts';

type HoursFacts = Pick<BranchFacts, 'branch' | 'settings' | 'calendar'>;
type Called = Whereabouts & Pick<Customer, 'contactWish'>;

/** A year. Two places half a day apart may share no hour until the clocks change. */
const DAYS_LOOKED_AHEAD = 366;

/** Hours on the wall clock of one place, by its local day. */
interface LocalHours {
  readonly timeZone: TimeZone;
  readonly hoursOn: (on: LocalDate) => DayHours;
}

/**
 * Whether the customer may be called at that moment: the branch's contact hours on a day it works, the hours
 * calls are allowed at wherever the customer may be (see `presumedZones`), and the hours the customer wished for.
 * Where no hour suits all places, the zone staff noted decides beside the branch's. Otherwise a customer who moved and
 * kept their number could never be called.
 */
export function isContactInstant(at: Instant, facts: HoursFacts, customer: Called): boolean {
  const clocks = clocksOf(facts, customer);
  if (allow(clocks, at)) return true;
  if (!customer.timeZone || !allow(clocksOf(facts, asNoted(customer)), at)) return false;
  return nextWithin(clocks, at, facts) === undefined;
}

/**
 * The first moment from `at` on at which the customer may be called, `at` itself included.
 * @returns undefined when there is none within a year.
 */
export function nextContactInstant(at: Instant, facts: HoursFacts, customer: Called): Instant | undefined {
  const found = nextWithin(clocksOf(facts, customer), at, facts);
  if (found || !customer.timeZone) return found;
  return nextWithin(clocksOf(facts, asNoted(customer)), at, facts);
}

/** The customer as if nothing else were known of where they are. */
function asNoted({ phones: _, address: __, ...noted }: Called): Called {
  return noted;
}

type Clocks = readonly [LocalHours, ...LocalHours[]];

function allow(clocks: Clocks, moment: Instant): boolean {
  return clocks.every((clock) => isWithin(moment, clock));
}

function nextWithin(clocks: Clocks, at: Instant, facts: HoursFacts): Instant | undefined {
  const allowed = (moment: Instant) => allow(clocks, moment);
  if (allowed(at)) return at;
  const beginnings = clocks.map(beginningsOf);
  const patternOf = patternsOf(clocks);
  const triedInVain = new Set<string>();
  const { timeZone } = facts.branch;
  const today = localDateOf(at, timeZone);
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const on = plusDays(today, ahead);
    if (clocks[0].hoursOn(on).length === 0) continue;
    const pattern = patternOf(on);
    if (triedInVain.has(pattern)) continue;
    // The local days of another place that this day of the branch may touch.
    const touched = [plusDays(on, -1), on, plusDays(on, 1)];
    const found = beginnings
      .flatMap((beginningsOn) => touched.flatMap(beginningsOn))
      .filter((moment) => moment > at && localDateOf(moment, timeZone) === on)
      .sort()
      .find(allowed);
    if (found) return found;
    // For today, only the rest of the day was tried.
    if (ahead > 0) triedInVain.add(pattern);
  }
  return undefined;
}

/**
 * What a day of the branch is like: its weekday, its hours and how far the days of the other places lie from
 * it. Two days of the same kind have the same answer, so a year without any hour needs one look for each
 * weekday and clock change.
 */
function patternsOf(clocks: Clocks): (on: LocalDate) => string {
  const zones = [...new Set(clocks.map(({ timeZone }) => timeZone))];
  const starts = new Map<string, number>();
  const startOf = (on: LocalDate, zone: TimeZone): number => {
    const name = `${on} ${zone}`;
    const found = starts.get(name) ?? epochMilliseconds(startOfDay(on, zone));
    starts.set(name, found);
    return found;
  };
  return (on) => {
    const beginning = startOf(on, clocks[0].timeZone);
    const distances = zones.flatMap((zone) =>
      [-1, 0, 1, 2].map((days) => startOf(plusDays(on, days), zone) - beginning),
    );
    return canonicalJson([dayOfWeek(on), clocks[0].hoursOn(on), distances]);
  };
}

/** The clock of the branch first. */
function clocksOf({ branch, settings, calendar }: HoursFacts, customer: Called): Clocks {
  const { timeZone: known, contactWish: wish } = customer;
  const places = presumedZones(branch, customer);
  return [
    {
      timeZone: branch.timeZone,
      hoursOn: (on) => (isWorkingDay(calendar, on) ? settings.contactHours[dayOfWeek(on)] : []),
    },
    ...places.map((timeZone) => ({ timeZone, hoursOn: () => [settings.customerHours] })),
    ...(wish ? [{ timeZone: known ?? branch.timeZone, hoursOn: wished(wish) }] : []),
  ];
}

function wished(wish: NonNullable<Customer['contactWish']>): (on: LocalDate) => DayHours {
  return (on) => wish[dayOfWeek(on)] ?? ANY_TIME;
}

const ANY_TIME: DayHours = [{ from: '00:00' as LocalTime, to: '24:00' as LocalTime }];

function isWithin(at: Instant, { timeZone, hoursOn }: LocalHours): boolean {
  const time = localTimeOf(at, timeZone);
  return hoursOn(localDateOf(at, timeZone)).some(({ from, to }) => from <= time && time < to);
}

/**
 * Finds the moments at which hours can begin: where a period starts, where a day starts and where the clock is
 * set. Remembers the local days it has looked at, for the days of two places overlap.
 */
function beginningsOf({ timeZone, hoursOn }: LocalHours): (on: LocalDate) => readonly Instant[] {
  const known = new Map<LocalDate, readonly Instant[]>();
  const look = (on: LocalDate): readonly Instant[] => {
    const hours = hoursOn(on);
    if (hours.length === 0) return [];
    const change = clockChangeOn(on, timeZone);
    return [
      startOfDay(on, timeZone),
      ...hours.flatMap(({ from }) =>
        change ? occurrencesOf(on, from, timeZone) : atLocalTime(on, from, timeZone),
      ),
      ...(change ? [change] : []),
    ];
  };
  return (on) => {
    const found = known.get(on) ?? look(on);
    known.set(on, found);
    return found;
  };
}
