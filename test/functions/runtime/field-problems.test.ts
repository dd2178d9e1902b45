import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { fieldProblems } from '../../../functions/runtime/field-problems.ts';
import { branchFields } from '../../../shared/contracts/branch/branch-view.ts';
import {
  id,
  instant,
  line,
  localDate,
  localTime,
  periodQuery,
  slug,
  text,
} from '../../../shared/contracts/schemas/index.ts';

const owner = z.union([z.enum(['me', 'anyone']), id('staff')]);

/** What people read of the one thing that is wrong. */
function said(schema: z.ZodType, value: unknown): readonly (string | undefined)[] {
  const { issues = [] } = schema.safeParse(value, { reportInput: true }).error ?? {};
  return (['en', 'zh-CN'] as const).flatMap((language) =>
    fieldProblems(issues, 'body', language).map(({ detail }) => detail),
  );
}

describe('a value of the wrong form is told what was expected', () => {
  test.each([
    [
      'identifier',
      id('visit'),
      'vis_1',
      'must be an identifier that begins with vis_',
      '必须是以 vis_ 开头的标识符',
    ],
    [
      'slug',
      slug('branch'),
      'SH',
      'must be 2 to 32 lower-case letters, digits and hyphens, beginning with a letter',
      '必须为 2 至 32 个小写字母、数字或连字符，并以字母开头',
    ],
    ['time', localTime, '9:00', 'must be a time of day, such as 09:30', '必须是一天中的时间，例如 09:30'],
    [
      'country',
      branchFields.country,
      'China',
      'must be a country code of two capital letters, such as CN',
      '必须是两个大写字母的国家代码，例如 CN',
    ],
    ['type', z.int(), 1.5, 'must be of type integer', '必须是整数'],
    [
      'choice of forms',
      owner,
      'you',
      'must be one of: me, anyone, or must be an identifier that begins with stf_',
      '只能是：me, anyone，或必须是以 stf_ 开头的标识符',
    ],
  ])('%s', (_, schema, value, en, zhCN) => {
    expect(said(schema, value)).toEqual([en, zhCN]);
  });
});

test('a period that ends before it begins is wrong at its beginning', () => {
  const { issues = [] } = periodQuery.safeParse({ from: '2026-11-30', to: '2026-11-01' }).error ?? {};
  expect(fieldProblems(issues, 'query', 'zh-CN')).toEqual([
    { parameter: 'from', code: 'from-after-to', detail: '不得晚于 to' },
  ]);
});

describe('a day or moment there is none of says so, and is not asked for an offset it has', () => {
  const codes = (schema: z.ZodType, value: unknown) => {
    const { issues = [] } = schema.safeParse(value, { reportInput: true }).error ?? {};
    return fieldProblems(issues, 'body', 'en').map(({ code }) => code);
  };

  test.each([
    [localDate, '2026-02-30', 'no-such-day'],
    [localDate, '2026-13-01', 'no-such-day'],
    [localDate, '2025-02-29', 'no-such-day'],
    [localDate, '2026-00-10', 'no-such-day'],
    [localDate, '30.02.2026', 'bad-date'],
    [localDate, '', 'bad-date'],
    [instant, '2026-02-30T09:00:00+08:00', 'no-such-day'],
    [instant, '2026-02-30', 'no-such-day'],
    [instant, '2026-02-28T25:00:00Z', 'no-such-time'],
    [instant, '2026-02-28T09:61:00+08:00', 'no-such-time'],
    [instant, '2026-02-28T09:00:00', 'bad-instant'],
    [instant, '2026-02-28', 'bad-instant'],
    [instant, '2024-02-29T09:00:00+08:00', undefined],
    [localDate, '2024-02-29', undefined],
  ])('%#: %s', (schema, value, code) => {
    expect(codes(schema, value)).toEqual(code === undefined ? [] : [code]);
  });

  test('a value of another type is told only that', () => {
    for (const schema of [text(3), line(3), localDate, instant, id('visit'), z.array(z.int()).max(1)]) {
      for (const value of [[1, 2, 3, 4, 5], 12345, { length: 99 }, true, null]) {
        const said = codes(schema, value);
        if (!(Array.isArray(value) && schema instanceof z.ZodArray)) expect(said).toEqual(['wrong-type']);
      }
    }
  });
});
