import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALL_OUTCOMES } from '../../../../shared/domain/records/call-outcomes.ts';
import type { Attempt } from '../../../../shared/domain/records/follow-up.ts';
import { countTries } from '../../../../shared/domain/follow-up/index.ts';
import type { Customer } from '../../../../shared/domain/records/dossier.ts';
import { instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { timeZone } from '../../../../shared/kernel/time-zone.ts';
import { type FactsOverrides, factsAt } from '../../../support/branch-facts.ts';
import { first } from '../../../support/dossier-play.ts';

const OPENS = instant('2026-11-26T16:00:00Z');
const SEVEN_DAYS_MINUTES = 7 * 24 * 60;

/** Attempts from two days before the opening on, of every outcome, in any order. */
const attempts = fc.array(
  fc.record({
    at: fc
      .integer({ min: -2 * 24 * 60, max: SEVEN_DAYS_MINUTES })
      .map((minutes) => plusMinutes(OPENS, minutes)),
    outcome: fc.constantFrom(...CALL_OUTCOMES),
    callId: fc.constant(first('call')),
  }),
  { maxLength: 20 },
);
const gaps = fc.integer({ min: 0, max: 1440 });

test('never more are counted than were made, nor more days or day parts than attempts', () => {
  fc.assert(
    fc.property(attempts, gaps, (made, gap) => {
      const tries = count(made, gap);
      expect(tries.attempts).toBeLessThanOrEqual(made.length);
      expect(tries.days).toBeLessThanOrEqual(tries.attempts);
      expect(tries.dayParts).toBeLessThanOrEqual(Math.min(tries.attempts, 3));
      expect(Math.sign(tries.days)).toBe(Math.sign(tries.attempts));
    }),
  );
});

test('an attempt counts from the very moment the window opens', () => {
  const at = instant('2026-11-27T02:00:00Z');
  const made = [{ at, outcome: 'noAnswer', callId: first('call') }] as const;
  const facts = factsAt('2026-12-01T00:00:00Z');
  expect(countTries(made, at, {}, facts).attempts).toBe(1);
  expect(countTries(made, plusMinutes(at, 1), {}, facts).attempts).toBe(0);
});

test.each<[string, Pick<Customer, 'timeZone' | 'contactWish'>, FactsOverrides, number]>([
  ['at ten in the morning', {}, {}, 1],
  [
    'on a day the branch is closed',
    {},
    { calendarOverrides: [{ on: localDate('2026-11-27'), kind: 'closed', name: '盘点' }] },
    0,
  ],
  ['in the customer’s night', { timeZone: timeZone('Europe/London') }, {}, 0],
  ['when the customer wishes not to be called', { contactWish: { 5: [] } }, {}, 0],
])('an attempt counts at hours the customer may be called, one %s: %#', (_, customer, overrides, counted) => {
  const made = [{ at: instant('2026-11-27T02:00:00Z'), outcome: 'noAnswer', callId: first('call') }] as const;
  const facts = factsAt('2026-12-01T00:00:00Z', overrides);
  expect(countTries(made, OPENS, customer, facts).attempts).toBe(counted);
});

test('another attempt never lowers how many are counted, whenever it was made', () => {
  fc.assert(
    fc.property(attempts, attempts, gaps, (made, more, gap) => {
      expect(count([...made, ...more], gap).attempts).toBeGreaterThanOrEqual(count(made, gap).attempts);
    }),
  );
});

test('an attempt after all others lowers nothing of what is counted', () => {
  fc.assert(
    fc.property(attempts, gaps, (made, gap) => {
      const inOrder = made.toSorted((left, right) => (left.at < right.at ? -1 : 1));
      const before = count(inOrder.slice(0, -1), gap);
      const after = count(inOrder, gap);
      expect(after.attempts - before.attempts).toBeOneOf([0, 1]);
      expect(after.days).toBeGreaterThanOrEqual(before.days);
      expect(after.dayParts).toBeGreaterThanOrEqual(before.dayParts);
    }),
  );
});

test('the order in which attempts are recorded is of no matter', () => {
  fc.assert(
    fc.property(attempts, gaps, (made, gap) => {
      expect(count(made.toReversed(), gap)).toEqual(count(made, gap));
    }),
  );
});

function count(made: readonly Attempt[], minGapMinutes: number) {
  const facts = factsAt('2026-12-01T00:00:00Z', { settings: { unreachable: { minGapMinutes } } });
  return countTries(made, OPENS, {}, facts);
}
