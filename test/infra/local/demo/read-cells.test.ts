import { expect, test } from 'vitest';
import {
  readDay,
  readInterval,
  readKilometres,
  readLanguage,
  readMoment,
  readName,
  readPurpose,
  readVinCell,
  readWorkItems,
  tidy,
} from '../../../../infra/local/demo/read-cells.ts';
import { timeZone } from '../../../../shared/kernel/time-zone.ts';

const shanghai = { country: 'CN', timeZone: timeZone('Asia/Shanghai'), language: 'zh-CN' } as const;
const newYork = { country: 'US', timeZone: timeZone('America/New_York'), language: 'en' } as const;

test.each([
  [shanghai, '2026/11/23 09:20', '2026-11-23T01:20:00.000Z'],
  [shanghai, '2026-11-23 9:20:31', '2026-11-23T01:20:00.000Z'],
  [shanghai, '2026年12月1日 11:28', '2026-12-01T03:28:00.000Z'],
  [shanghai, '2026.12.01', '2026-11-30T16:00:00.000Z'],
  [newYork, '11/24/2026 12:05 PM', '2026-11-24T17:05:00.000Z'],
  [newYork, '11/24/2026 12:05 AM', '2026-11-24T05:05:00.000Z'],
  [newYork, '11/24/26 1:52 pm', '2026-11-24T18:52:00.000Z'],
  [newYork, '11/24/2026 13:52', '2026-11-24T18:52:00.000Z'],
  [newYork, '2026-11-24 13:52', '2026-11-24T18:52:00.000Z'],
  [shanghai, '11/24/2026 13:52', undefined],
  [shanghai, '2026/11/31 10:00', undefined],
  [shanghai, '2026/11/30 24:30', undefined],
  [newYork, '12/32/2026 5:00 PM', undefined],
  [newYork, 'tomorrow', undefined],
  [newYork, '', undefined],
])('a moment in $timeZone written %s', (branch, cell, at) => {
  expect(readMoment(cell, branch)).toBe(at);
});

test('a day is read in the spelling of the branch', () => {
  expect(readDay('2027/05/23', shanghai)).toBe('2027-05-23');
  expect(readDay('5/23/2027', newYork)).toBe('2027-05-23');
});

test.each([
  ['46917', 46_917],
  ['46,917 km', 46_917],
  ['1.2万公里', 12_000],
  ['48,100 mi', 77_409],
  ['TMU', undefined],
  ['', undefined],
])('an odometer showing %s', (cell, kilometres) => {
  expect(readKilometres(cell)).toBe(kilometres);
});

test.each([
  ['6个月/5000公里', { months: 6, kilometres: 5000 }],
  ['12 mo/12,500 mi', { months: 12, kilometres: 20_117 }],
  ['每年 12个月', { months: 12 }],
  ['10000公里', { kilometres: 10_000 }],
  ['看情况', undefined],
])('a maintenance interval of %s', (cell, interval) => {
  expect(readInterval(cell)).toEqual(interval);
});

test('letters that no VIN has are put right only where the check digit then fits', () => {
  expect(readVinCell('1M8GDM9AXKPO42788')).toBe('1M8GDM9AXKP042788');
  expect(readVinCell('1M8GDM9AXKPO42789')).toBe('1M8GDM9AXKPO42789');
  expect(readVinCell(' 1m8gdm9axkp042788')).toBe('1M8GDM9AXKP042788');
});

test('cells lose full-width letters, outer blanks and words for nothing, and keep Chinese punctuation', () => {
  expect(tidy('　沪Ａ１２３４５ ')).toBe('沪A12345');
  expect(tidy('请来电，谢谢！')).toBe('请来电，谢谢！');
  expect(['无', 'N/A', ' - ', 'None'].map(tidy)).toEqual(['', '', '', '']);
});

test('names, languages, purposes and work items are told apart', () => {
  expect(readName('谢军 先生', '')).toEqual({ fullName: '谢军', honorific: '先生' });
  expect(readName("Mary-Jane O'Neil", 'Ms.')).toEqual({ fullName: "Mary-Jane O'Neil", honorific: 'Ms.' });
  expect(readName('浦东顺达物流有限公司', '')).toEqual({ fullName: '浦东顺达物流有限公司' });
  expect(['zh', '中文', 'English', ''].map((cell) => readLanguage(cell, shanghai))).toEqual([
    'zh-CN',
    'zh-CN',
    'en',
    'zh-CN',
  ]);
  expect(['保养', 'REPAIR', 'Consult', '洗车'].map(readPurpose)).toEqual([
    'maintenance',
    'repair',
    'consultation',
    undefined,
  ]);
  expect(readWorkItems('四轮定位\n更换刹车油；\n')).toEqual(['四轮定位', '更换刹车油']);
});
