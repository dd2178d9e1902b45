import { expect, test } from 'vitest';
import { checkEventTime } from '../../../shared/domain/records/event-time.ts';
import { instant } from '../../../shared/kernel/instant.ts';

const now = instant('2026-11-23T01:20:00Z');
const oldest = instant('2026-10-23T01:20:00Z');

test.each([
  ['now', '2026-11-23T01:20:00Z'],
  ['five minutes ahead of our clock', '2026-11-23T01:25:00Z'],
  ['31 days ago', '2026-10-23T01:20:00Z'],
])('an event of %s is accepted', (_, at) => {
  expect(checkEventTime(instant(at), { now })).toBeUndefined();
});

test('an event more than five minutes ahead is refused as being in the future', () => {
  const at = instant('2026-11-23T01:25:00.001Z');
  expect(checkEventTime(at, { now })).toEqual({ code: 'event-in-future', data: { at, now } });
});

test('an event of more than 31 days ago is refused as too old', () => {
  const at = instant('2026-10-23T01:19:59.999Z');
  expect(checkEventTime(at, { now })).toEqual({ code: 'event-too-old', data: { at, oldest } });
});
