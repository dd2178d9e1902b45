import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../../shared/letters/customer/calendar-file.ts';
import { instant, instantFromEpoch } from '../../../../shared/kernel/instant.ts';

const WRITTEN = { uid: 'let_1', writtenAt: instant('2026-11-30T07:50:00Z') };

/** Reads a calendar file back as RFC 5545 says: unfold, split, unescape. */
function read(file: string): Readonly<Record<string, string>> {
  const lines = file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  const entries = lines.map((line) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replaceAll(/\\([\\;,n])/g, (_, c: string) => (c === 'n' ? '\n' : c));
    return [line.slice(0, colon), value] as const;
  });
  return Object.fromEntries(entries);
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .filter((text) => !/[\r\u0000-\u0009\u000b-\u001f\u007f]/.test(text));

test('says what the event says, whatever is in it, in lines of at most 75 octets', () => {
  const moment = fc
    .integer({ min: 0, max: 4_102_444_800 })
    .map((seconds) => instantFromEpoch(seconds * 1000));
  fc.assert(
    fc.property(words, words, words, moment, moment, (title, place, description, startsAt, endsAt) => {
      const file = calendarFile({ title, place, startsAt, endsAt }, { ...WRITTEN, description });
      const { SUMMARY, LOCATION, DESCRIPTION, DTSTART, DTEND } = read(file);
      expect([SUMMARY, LOCATION, DESCRIPTION]).toEqual([title, place, description]);
      expect([DTSTART, DTEND]).toEqual([startsAt, endsAt].map((at) => at.replaceAll(/[-:]|\.000/g, '')));
      const longest = Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThanOrEqual(75);
    }),
  );
});

const EVENT = { title: 'T', place: 'P', startsAt: WRITTEN.writtenAt, endsAt: WRITTEN.writtenAt };
const ORGANIZER = { name: 'Harmony "Queens"; Service', email: 'queens+service@harmony.example' };

function linesOf(file: string): readonly string[] {
  return file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

test('is a whole calendar of one published event, by somebody who can be asked', () => {
  const lines = linesOf(calendarFile(EVENT, { ...WRITTEN, description: 'D', organizer: ORGANIZER }));
  expect(lines.map((line) => line.split(/[:;]/)[0])).toEqual([
    'BEGIN',
    'VERSION',
    'PRODID',
    'METHOD',
    'BEGIN',
    'UID',
    'DTSTAMP',
    'DTSTART',
    'DTEND',
    'ORGANIZER',
    'SUMMARY',
    'LOCATION',
    'DESCRIPTION',
    'END',
    'END',
  ]);
  expect(lines).toContain(`ORGANIZER;CN="Harmony 'Queens'; Service":mailto:queens+service@harmony.example`);
});

test('is a plain entry of a diary where nobody can be asked: RFC 5546 publishes nothing without an organizer', () => {
  const lines = linesOf(calendarFile(EVENT, { ...WRITTEN, description: 'D' }));
  expect(lines.filter((line) => /^(METHOD|ORGANIZER)/.test(line))).toEqual([]);
});
