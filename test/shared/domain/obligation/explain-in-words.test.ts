import { describe, expect, test } from 'vitest';
import type { ExplanationStep } from '../../../../shared/domain/records/explanation.ts';
import { explainInWords } from '../../../../shared/domain/obligation/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { timeZone } from '../../../../shared/kernel/time-zone.ts';
import { NEW_YORK } from '../../../support/branch-facts.ts';
import { owedSince } from '../../../support/obligations.ts';

describe('why it is due then', () => {
  test('a first follow-up in Shanghai (F-1)', () => {
    const obligation = owedSince('firstFollowUp', '2026-11-24T08:40:00Z');
    expect(explainInWords(obligation, 'zh-CN')).toEqual([
      '客户接车出厂：2026-11-24 星期二 16:40。当天（2026-11-24 星期二）记为第 0 天。',
      '开始：其后第 3 个自然日，即 2026-11-27 星期五。',
      '自当日开始（Asia/Shanghai）：2026-11-27 星期五 00:00。',
      '截止：其后第 7 个自然日，即 2026-12-01 星期二。',
      '至当日结束（Asia/Shanghai）：2026-12-02 星期三 00:00，早于该时刻完成即为按时。',
    ]);
    expect(explainInWords(obligation, 'en')).toEqual([
      'The customer took the car out on Tuesday 2026-11-24 16:40. That day, Tuesday 2026-11-24, is day 0.',
      'It opens 3 calendar days later: Friday 2026-11-27.',
      'From the start of that day (Asia/Shanghai): Friday 2026-11-27 00:00.',
      'It is due 7 calendar days later: Tuesday 2026-12-01.',
      'Until the end of that day (Asia/Shanghai): Wednesday 2026-12-02 00:00; done before that instant is on time.',
    ]);
  });

  test('a dossier entry in New York over a clock change (F-4)', () => {
    const obligation = owedSince('dossier', '2027-03-12T13:15:00Z', { branch: NEW_YORK });
    expect(explainInWords(obligation, 'en')).toEqual([
      'The intake formalities were done on Friday 2027-03-12 08:15. That day, Friday 2027-03-12, is day 0.',
      'It may be done from that moment on.',
      'It is due 2 calendar days later: Sunday 2027-03-14.',
      'Until the end of that day (America/New_York): Monday 2027-03-15 00:00; done before that instant is on time.',
    ]);
    expect(explainInWords(obligation, 'zh-CN')).toEqual([
      '送修手续办完：2027-03-12 星期五 08:15。当天（2027-03-12 星期五）记为第 0 天。',
      '自该时刻起即可办理。',
      '截止：其后第 2 个自然日，即 2027-03-14 星期日。',
      '至当日结束（America/New_York）：2027-03-15 星期一 00:00，早于该时刻完成即为按时。',
    ]);
  });

  test('the same day, working days, rolls, close of business and both warnings', () => {
    const steps: readonly ExplanationStep[] = [
      {
        step: 'counted',
        edge: 'due',
        days: 0,
        dayCounting: 'natural',
        from: localDate('2027-02-04'),
        to: localDate('2027-02-04'),
        skipped: [],
      },
      {
        step: 'counted',
        edge: 'due',
        days: 1,
        dayCounting: 'working',
        from: localDate('2027-02-04'),
        to: localDate('2027-02-08'),
        skipped: [localDate('2027-02-05'), localDate('2027-02-06'), localDate('2027-02-07')],
      },
      {
        step: 'rolled',
        direction: 'forward',
        from: localDate('2027-02-08'),
        to: localDate('2027-02-09'),
        because: '春节',
      },
      { step: 'rolled', direction: 'backward', from: localDate('2027-02-14'), to: localDate('2027-02-13') },
      {
        step: 'cutoff',
        cutoff: 'closeOfBusiness',
        edge: 'due',
        on: localDate('2027-02-09'),
        at: instant('2027-02-09T10:00:00Z'),
        timeZone: timeZone('Asia/Shanghai'),
      },
      { step: 'unverifiedYear', year: 2027 },
      { step: 'noOpenDayInWindow', from: localDate('2027-02-05'), to: localDate('2027-02-07') },
    ];
    expect(explainInWords({ explanation: steps }, 'en')).toEqual([
      'It is due on the same day: Thursday 2027-02-04.',
      'It is due 1 working day later: Monday 2027-02-08, passing over 3 closed days.',
      'The branch is closed on Monday 2027-02-08 (春节), so the day moves forward to Tuesday 2027-02-09.',
      'The branch is closed on Sunday 2027-02-14 (the weekly day off), so the day moves back to Saturday 2027-02-13.',
      'Until close of business that day (Asia/Shanghai): Tuesday 2027-02-09 18:00; done before that instant is on time.',
      'Warning: nobody has verified the calendar of 2027 yet; the days may be wrong.',
      'Warning: on every day from Friday 2027-02-05 to Sunday 2027-02-07 the branch is closed or has no contact hours.',
    ]);
    expect(explainInWords({ explanation: steps }, 'zh-CN')).toEqual([
      '截止：当天，即 2027-02-04 星期四。',
      '截止：其后第 1 个工作日，即 2027-02-08 星期一（跳过 3 个休息日）。',
      '2027-02-08 星期一 休息（春节），顺延至 2027-02-09 星期二。',
      '2027-02-14 星期日 休息（每周休息日），提前至 2027-02-13 星期六。',
      '至当日营业结束（Asia/Shanghai）：2027-02-09 星期二 18:00，早于该时刻完成即为按时。',
      '注意：2027 年的工作日历尚未核对，日期可能有误。',
      '注意：2027-02-05 星期五 至 2027-02-07 星期日 期间门店每天均休息或无可联系时段。',
    ]);
  });
});
