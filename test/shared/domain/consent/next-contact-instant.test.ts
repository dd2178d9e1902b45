import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import { isContactInstant, nextContactInstant } from '../../../../shared/domain/consent/index.ts';
import type { Customer } from '../../../../shared/domain/records/dossier.ts';
import { epochMilliseconds, instant, instantFromEpoch } from '../../../../shared/kernel/instant.ts';
import { type LocalDate, localDate, plusDays } from '../../../../shared/kernel/local-date.ts';
import { type LocalTime, timeZone } from '../../../../shared/kernel/time-zone.ts';
import type { CalendarException, DayHours } from '../../../../shared/kernel/working-calendar.ts';
import { factsAt, NEW_YORK, SHANGHAI } from '../../../support/branch-facts.ts';
import { SlowReckoner } from '../../../support/slow-reckoner.ts';

type Called = Pick<Customer, 'timeZone' | 'contactWish'> & Partial<Pick<Customer, 'phones'>>;

const hours = (...periods: readonly `${string}-${string}`[]): DayHours =>
  periods.map((period) => {
    const [from, to] = period.split('-') as [LocalTime, LocalTime];
    return { from, to };
  });

describe('the next moment a customer may be called', () => {
  const next = (now: string, customer: Called = {}, settings: PartialSettings = {}) =>
    nextContactInstant(instant(now), factsAt(now, { settings }), customer);

  test.each([
    ['within the contact hours: now', '2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z'],
    ['before they begin', '2026-11-23T00:00:00Z', '2026-11-23T01:00:00.000Z'],
    ['the last moment of them', '2026-11-23T09:59:59.999Z', '2026-11-23T09:59:59.999Z'],
    ['when they have ended: tomorrow', '2026-11-23T10:00:00Z', '2026-11-24T01:00:00.000Z'],
  ])('%s', (_, now, expected) => expect(next(now)).toBe(expected));

  test('given a lunch break and a closed Sunday, then after them', () => {
    const settings = {
      workingDays: [1, 2, 3, 4, 5, 6],
      contactHours: { 6: hours('09:00-12:00', '13:30-18:00') },
    } satisfies PartialSettings;
    expect(next('2026-11-28T04:00:00Z', {}, settings)).toBe('2026-11-28T05:30:00.000Z');
    expect(next('2026-11-28T11:00:00Z', {}, settings)).toBe('2026-11-30T01:00:00.000Z');
  });

  test('given a customer far away, then not before eight o’clock there', () => {
    const urumqi = { timeZone: timeZone('Asia/Tashkent') };
    expect(next('2026-11-23T01:00:00Z', urumqi)).toBe('2026-11-23T03:00:00.000Z');
  });

  test('given a customer across the world, then only in the hour both share, and none in summer', () => {
    const newYork = { timeZone: timeZone('America/New_York') };
    expect(next('2026-11-23T03:00:00Z', newYork)).toBe('2026-11-24T01:00:00.000Z');
    // In summer nine o'clock in Shanghai is nine in the evening in New York: until the clocks go back there.
    expect(next('2027-05-03T03:00:00Z', newYork)).toBe('2027-11-08T01:00:00.000Z');
  });

  test('given a branch in New York, then Los Angeles sets the beginning and New York the end', () => {
    const facts = (now: string) => factsAt(now, { branch: NEW_YORK });
    const angeleno = { timeZone: timeZone('America/Los_Angeles') };
    const inQueens = (now: string) => nextContactInstant(instant(now), facts(now), angeleno);
    expect(inQueens('2026-11-23T14:00:00Z')).toBe('2026-11-23T16:00:00.000Z');
    expect(inQueens('2026-11-23T22:59:00Z')).toBe('2026-11-23T22:59:00.000Z');
    expect(inQueens('2026-11-23T23:00:00Z')).toBe('2026-11-24T16:00:00.000Z');
    // Clocks go forward on the same Sunday at both places, three hours apart.
    expect(inQueens('2027-03-14T06:59:00Z')).toBe('2027-03-14T15:00:00.000Z');
  });

  test('given a branch in New York and a customer in Shanghai, then only in hours both share: in the evening', () => {
    const branch = NEW_YORK;
    const shanghai = { timeZone: timeZone('Asia/Shanghai') };
    const at = '2026-11-23T14:00:00Z';
    expect(nextContactInstant(instant(at), factsAt(at, { branch }), shanghai)).toBeUndefined();
    const contactHours = { 1: hours('09:00-12:00', '13:00-20:00') };
    const late = factsAt(at, { branch, settings: { workingDays: [1], contactHours } });
    expect(nextContactInstant(late.now, late, shanghai)).toBe('2026-11-24T00:00:00.000Z');
  });

  test.each([
    ['a number of another country counts as a place', '+81312345678', '2026-11-23T09:00:00Z', undefined],
    [
      'one of the branch’s own does not',
      '+8613812345678',
      '2026-11-23T09:00:00Z',
      '2026-11-23T09:00:00.000Z',
    ],
    ['nor one nobody could read', undefined, '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
  ] as const)('given no zone, then %s', (_, e164, now, expected) => {
    const settings = { customerHours: { from: '08:00' as LocalTime, to: '18:00' as LocalTime } };
    const phones = [{ raw: 'as given', label: 'mobile', ...(e164 && { e164 }) }] as const;
    const found = nextContactInstant(instant(now), factsAt(now, { settings }), { phones });
    expect(found).toBe(expected ?? '2026-11-24T01:00:00.000Z');
    const known = { phones, timeZone: timeZone('Asia/Shanghai') };
    expect(nextContactInstant(instant(now), factsAt(now, { settings }), known)).toBe(found);
  });

  test('given no zone and a number of a wide country, then every place in it is thought of', () => {
    const phones = [{ raw: 'as given', label: 'mobile', e164: '+61412345678' }] as const;
    // Eight o'clock in Perth is eleven in Sydney; nine in Shanghai comes an hour later.
    expect(next('2026-11-23T00:00:00Z', { phones })).toBe('2026-11-23T01:00:00.000Z');
    // Nine in the evening in Sydney is six in Shanghai, where the day ends anyway.
    expect(next('2026-11-23T09:59:00Z', { phones })).toBe('2026-11-23T09:59:00.000Z');
    const american = [{ raw: 'as given', label: 'mobile', e164: '+12115550100' }] as const;
    expect(next('2026-11-23T01:00:00Z', { phones: american })).toBeUndefined();
  });

  test('given a wish, then its hours on the days it names and any time on the others', () => {
    const contactWish = { 1: hours('16:00-17:00'), 2: [] };
    expect(next('2026-11-23T01:00:00Z', { contactWish })).toBe('2026-11-23T08:00:00.000Z');
    expect(next('2026-11-23T09:00:00Z', { contactWish })).toBe('2026-11-25T01:00:00.000Z');
  });

  test('given a wish that leaves nothing, then never', () => {
    const contactWish = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    expect(next('2026-11-23T01:00:00Z', { contactWish })).toBeUndefined();
  });

  test('given hours skipped by the clock, then from the moment it is set on', () => {
    const settings = { contactHours: { 7: hours('02:30-05:00') }, customerHours: ANY_HOURS };
    const known = factsAt('2027-03-14T05:00:00Z', { branch: NEW_YORK, settings });
    // Wider than any branch may set them.
    const facts = { ...known, settings: { ...known.settings, customerHours: ANY_HOURS } };
    expect(nextContactInstant(facts.now, facts, {})).toBe('2027-03-14T07:00:00.000Z');
  });
});

const ANY_HOURS = { from: '00:00' as LocalTime, to: '24:00' as LocalTime };

/** Minutes of the day as `HH:mm`. */
const wall = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime;

const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 4 })
  .map((quarters) => quarters.toSorted((left, right) => left - right).map((quarter) => wall(quarter * 15)))
  .map((times): DayHours => {
    const pairs = [times.slice(0, 2), times.slice(2, 4)];
    return pairs.flatMap(([from, to]) => (from && to ? [{ from, to }] : []));
  });

const weekOf = (day: fc.Arbitrary<DayHours>) =>
  fc.record({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day });

const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe');

/** Days around the clock changes of these zones, and quiet ones. */
const moment = fc
  .tuple(
    fc.constantFrom('2026-10-31', '2026-11-23', '2027-03-13', '2027-03-27', '2027-04-03', '2026-10-03'),
    fc.integer({ min: 0, max: 2 * 24 * 60 * 60 * 1000 }),
  )
  .map(([day, later]) => instantFromEpoch(Date.parse(`${day}T00:00:00Z`) + later));

test('is allowed, and no minute before it is (slow reckoner, every minute)', () => {
  fc.assert(
    fc.property(
      fc.record({
        now: moment,
        branchZone: zone,
        customerZone: fc.option(zone, { nil: undefined }),
        contactHours: weekOf(dayHours),
        customerHours: fc
          .tuple(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 1, max: 48 }))
          .map(([from, length]) => ({ from: wall(from * 15), to: wall((from + length) * 15) })),
        wish: fc.option(weekOf(dayHours), { nil: undefined }),
        closed: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
      }),
      ({ now, branchZone, customerZone, contactHours, customerHours, wish, closed }) => {
        const firstDay = localDate(now.slice(0, 10));
        const calendarOverrides = closed.map(
          (days): CalendarException => ({ on: plusDays(firstDay, days), kind: 'closed', name: 'closed' }),
        );
        const branch = { ...SHANGHAI, timeZone: timeZone(branchZone) };
        const open = Object.values(contactHours).some((periods) => periods.length > 0);
        fc.pre(open);
        const known = factsAt(now, { branch, settings: { contactHours }, calendarOverrides });
        // Hours of any length, also such as no branch may set.
        const facts = { ...known, settings: { ...known.settings, customerHours } };
        const customer: Called = {
          ...(customerZone && { timeZone: timeZone(customerZone) }),
          ...(wish && { contactWish: wish }),
        };
        const slow = slowly(branchZone, customerZone ?? branchZone, {
          contactHours,
          customerHours,
          wish,
          closedOn: calendarOverrides.map(({ on }) => on),
        });

        const found = nextContactInstant(now, facts, customer);
        const until = Math.min(
          found ? epochMilliseconds(found) : Number.POSITIVE_INFINITY,
          epochMilliseconds(now) + 2 * 24 * 60 * 60 * 1000,
        );

        if (found) {
          expect(found >= now).toBe(true);
          expect(slow(epochMilliseconds(found))).toBe(true);
          expect(isContactInstant(found, facts, customer)).toBe(true);
        }
        expect(firstMinuteBefore(until, epochMilliseconds(now), slow)).toBeUndefined();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

interface Week {
  readonly contactHours: Readonly<Record<number, DayHours>>;
  readonly customerHours: { readonly from: LocalTime; readonly to: LocalTime };
  readonly wish: Readonly<Record<number, DayHours>> | undefined;
  readonly closedOn: readonly LocalDate[];
}

/** Whether a call is allowed, asked of `Intl` alone. */
function slowly(branchZone: string, customerZone: string, week: Week): (at: number) => boolean {
  const [atBranch, atCustomer] = [new SlowReckoner(branchZone), new SlowReckoner(customerZone)];
  return (at) => {
    const here = read(atBranch.wallClock(at));
    const there = read(atCustomer.wallClock(at));
    const hoursHere = week.closedOn.includes(here.on) ? [] : (week.contactHours[here.weekday] ?? []);
    const wished = week.wish ? (week.wish[there.weekday] ?? []) : [ANY_HOURS];
    return (
      contains(hoursHere, here.time) &&
      contains([week.customerHours], here.time) &&
      contains([week.customerHours], there.time) &&
      contains(wished, there.time)
    );
  };
}

function read(wallClock: number) {
  const shown = new Date(wallClock);
  return {
    on: shown.toISOString().slice(0, 10) as LocalDate,
    time: shown.toISOString().slice(11, 16),
    weekday: shown.getUTCDay() === 0 ? 7 : shown.getUTCDay(),
  };
}

function contains(periods: DayHours, time: string): boolean {
  return periods.some(({ from, to }) => from <= time && time < to);
}

function firstMinuteBefore(
  until: number,
  from: number,
  allowed: (at: number) => boolean,
): number | undefined {
  const firstWhole = Math.ceil(from / 60_000) * 60_000;
  const moments = [
    from,
    ...Array.from(
      { length: Math.max(0, Math.ceil((until - firstWhole) / 60_000)) },
      (_, count) => firstWhole + count * 60_000,
    ),
  ];
  return moments.find((at) => at < until && allowed(at));
}
