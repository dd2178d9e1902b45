import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import {
  id,
  instant,
  line,
  localDate,
  localTime,
  pageQuery,
  slug,
  text,
  emailAddress,
  timeZone,
} from '../../../shared/contracts/schemas/index.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('an instant', () => {
  test.each([
    ['2026-11-23T09:30:00+08:00', '2026-11-23T01:30:00.000Z'],
    ['2026-11-23T01:30:00Z', '2026-11-23T01:30:00.000Z'],
    ['2026-11-22T20:30:00.5-05:00', '2026-11-23T01:30:00.500Z'],
  ])('%s becomes %s', (given, kept) => {
    expect(instant.parse(given)).toBe(kept);
  });

  test.each([
    '2026-11-23T09:30:00',
    '2026-11-23',
    '2026-02-30T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    'soon',
    0,
  ])('%s is refused', (given) => {
    expect(accepts(instant, given)).toBe(false);
  });

  test('is the same whatever offset it came with', () => {
    const moment = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (at, offset) => {
        const sign = offset < 0 ? '-' : '+';
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const two = (n: number) => String(n).padStart(2, '0');
        const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, -1);
        expect(instant.parse(`${local}${sign}${two(hours)}:${two(minutes)}`)).toBe(at.toISOString());
      }),
    );
  });
});

test.each([
  ['a day', localDate, ['2026-11-23', '2028-02-29'], ['2026-02-29', '20261123', '1066-10-14', '2026-1-1']],
  ['a time', localTime, ['00:00', '23:59', '24:00'], ['24:01', '9:00', '12:60', '12:00:00']],
  ['a zone', timeZone, ['Asia/Shanghai', 'America/New_York', 'UTC'], ['Mars/Base', 'CST', '+08:00', '']],
  ['a slug', slug('branch'), ['sh-pudong', 'a1'], ['a', 'SH', '-a', 'a'.repeat(33), '上海']],
  [
    'an identifier',
    id('customer'),
    ['cus_01jgqk2m009s7xw9frrbsm3nv3'],
    ['stf_01jgqk2m009s7xw9frrbsm3nv3', 'cus_01jgqk2m009s7xw9frrbsm3nv', 'cus_01jgqk2m009s7xw9frrbsm3nvu', ''],
  ],
] as const)('%s is accepted by its form only', (_, schema, good, bad) => {
  expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
  expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
});

describe('an e-mail address', () => {
  test.each([
    [' wang@example.com\u00a0', 'wang@example.com'],
    ['\u200bwang@Example.COM', 'wang@example.com'],
    ['Wang.Xm@example.com', 'Wang.Xm@example.com'],
    ['ｗａｎｇ＠example．com', 'wang@example.com'],
    ['a&b@example.com', 'a&b@example.com'],
    ['x/y@example.com', 'x/y@example.com'],
    ['wang@例子.中国', 'wang@xn--fsqu00a.xn--fiqs8s'],
    ['wang@bücher.example', 'wang@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('is tidied (K15): %j', (given, kept) => {
    expect(emailAddress.parse(given)).toBe(kept);
    expect(emailAddress.parse(kept)).toBe(kept);
  });

  test.each([
    '',
    '@example.com',
    'wang',
    'wang@',
    'wang@example',
    'a b@example.com',
    '.a@example.com',
    'a..b@example.com',
    'wang@-example.com',
    'wang@exam ple.com',
    'wang@例/子.中国',
    '王@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.example`,
  ])('that cannot be one is refused: %j', (given) => {
    expect(accepts(emailAddress, given)).toBe(false);
  });
});

test.each([
  ['asia/shanghai', 'Asia/Shanghai'],
  ['AMERICA/NEW_YORK', 'America/New_York'],
  ['utc', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['America/Port_of_Spain', 'America/Port_of_Spain'],
])('a zone has the spelling other systems know (K19): %s', (given, kept) => {
  expect(timeZone.parse(given)).toBe(kept);
});

describe('text', () => {
  test('loses the blanks around it and keeps one kind of line end', () => {
    expect(text(20).parse(' 一\r\n二\r三 \n')).toBe('一\n二\n三');
  });

  test('is counted after trimming', () => {
    expect([accepts(text(3), ' abc '), accepts(text(3), 'abcd'), accepts(text(3), '   ')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each(['\ud800', 'a\udc00b'])('with half a character is refused: %j', (given) => {
    expect([accepts(text(10), given), accepts(text(10), '\ud83d\ude97')]).toEqual([false, true]);
  });

  test.each(['a\u0000b', 'a\u001bb', 'a\tb', 'a\u007fb'])(
    'with a control character is refused: %j',
    (given) => {
      expect(accepts(text(10), given)).toBe(false);
    },
  );

  test('on one line has no line end', () => {
    expect([accepts(line(10), 'one'), accepts(line(10), 'one\ntwo')]).toEqual([true, false]);
  });
});

test('a listing has a page size whether it is asked for or not', () => {
  const query = z.strictObject(pageQuery);
  expect(query.parse({})).toEqual({ limit: 25 });
  expect(query.parse({ limit: '100', cursor: 'x' })).toEqual({ limit: 100, cursor: 'x' });
  for (const limit of ['0', '101', '2.5', 'ten', ''])
    expect([limit, accepts(query, { limit })]).toEqual([limit, false]);
});
