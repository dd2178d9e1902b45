import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/kernel/instant.ts';
import { timeZone } from '../../../shared/kernel/time-zone.ts';
import { localDeadline } from '../../../shared/letters/local-moment.ts';

describe('a deadline in words', () => {
  it.each([
    ['an end of day', '2026-12-01T16:00:00Z', 'Asia/Shanghai', 'end of Tue, Dec 1', '12月1日（周二）24:00'],
    [
      'a close of business',
      '2026-12-01T10:00:00Z',
      'Asia/Shanghai',
      'Tue, Dec 1, 6:00 PM',
      '12月1日（周二）18:00',
    ],
    [
      'the day the clocks change',
      '2027-03-15T04:00:00Z',
      'America/New_York',
      'end of Sun, Mar 14',
      '3月14日（周日）24:00',
    ],
    [
      'a day after which there is no midnight',
      '2026-03-29T00:00:00+02:00',
      'Asia/Beirut',
      'end of Sat, Mar 28',
      '3月28日（周六）24:00',
    ],
    [
      'midnight after a repeated hour',
      '2026-11-02T05:00:00Z',
      'America/New_York',
      'end of Sun, Nov 1',
      '11月1日（周日）24:00',
    ],
  ])('%s', (_, at, zone, english, chinese) => {
    expect(localDeadline(instant(at), timeZone(zone), 'en')).toBe(english);
    expect(localDeadline(instant(at), timeZone(zone), 'zh-CN')).toBe(chinese);
  });
});
