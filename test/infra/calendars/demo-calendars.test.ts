import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { announcedYear } from '../../../infra/calendars/announced-year.ts';
import { DEMO_CALENDARS } from '../../../infra/calendars/demo-calendars.ts';

describe("the demo group's calendars", () => {
  test.each(Object.keys(DEMO_CALENDARS))('%s is on file as `npm run calendars` writes it', (name) => {
    const file = new URL(`../../../infra/local/demo/group/calendars/${name}.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(DEMO_CALENDARS[name]);
  });

  test('a Chinese holiday brings its days off and the weekend days worked for them', () => {
    const october = announcedYear(2026).filter(({ name }) => name.startsWith('国庆节'));
    expect(october.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2026-09-20 open',
      '2026-10-01 closed',
      '2026-10-02 closed',
      '2026-10-03 closed',
      '2026-10-04 closed',
      '2026-10-05 closed',
      '2026-10-06 closed',
      '2026-10-07 closed',
      '2026-10-10 open',
    ]);
  });

  test('a year that was not announced is refused, not guessed by weekday', () => {
    expect(() => announcedYear(2027)).toThrow('chinese-days knows no announcement for 2027');
  });

  test('statutory days leave out half days and days off for some people only', () => {
    expect(DEMO_CALENDARS['cn-2027']).toMatchObject({ verified: false });
    expect(DEMO_CALENDARS['cn-2027']?.exceptions.map(({ on }) => on)).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-04-05',
      '2027-05-01',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
  });

  test('a holiday on a weekend is taken on its own day', () => {
    const july = DEMO_CALENDARS['us-2026']?.exceptions.filter(({ on }) => on.startsWith('2026-07'));
    expect(july).toEqual([{ on: '2026-07-04', kind: 'closed', name: 'Independence Day' }]);
  });
});
