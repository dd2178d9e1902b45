import { describe, expect, test } from 'vitest';
import type { StopLine } from '../../../shared/domain/records/mail.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { timeZone } from '../../../shared/kernel/time-zone.ts';
import { digestLetter } from '../../../shared/letters/digest-letter.ts';
import { letterToText } from '../../../shared/letters/letter-to-text.ts';

const STOP: StopLine = {
  customerId: asId('cus_01kbqw0000000000000000000c'),
  customerName: '欧阳龑',
  branchName: 'Harmony Queens',
  timeZone: timeZone('America/New_York'),
  saidAt: instant('2026-11-23T15:00:00Z'),
  purposes: ['reminder', 'marketing'],
  channels: ['email'],
  cancelledFollowUps: 1,
  discardedLetters: 0,
};

const digest = (language: 'en' | 'zh-CN') =>
  digestLetter({
    language,
    to: { name: 'Dana', email: 'dana@harmony.example' },
    content: {
      template: 'noticeDigest',
      branchName: 'Harmony Queens',
      timeZone: STOP.timeZone,
      slotAt: instant('2026-11-23T16:00:00Z'),
      composedAt: instant('2026-11-23T16:00:00Z'),
      lines: [],
      stops: [STOP],
    },
  });

describe('N-8: a digest about a customer who opted out', () => {
  test.each([
    [
      'en',
      '1 customer opted out (Harmony Queens)',
      [
        'Opted out of: maintenance reminders, events and offers',
        'By: e-mail',
        'Cancelled with it: 1 follow-up, 0 letters',
      ],
    ],
    [
      'zh-CN',
      '1 位客户要求停止某类联系（Harmony Queens）',
      ['不再接受：保养提醒、活动和优惠', '方式：电子邮件', '同时取消：跟踪服务 1 项，信函 0 封'],
    ],
  ] as const)(
    'says what, by what and with what effect (%s); no name in the subject',
    (language, subject, facts) => {
      const letter = digest(language);
      expect(letter.subject).toBe(subject);
      const text = letterToText(letter);
      for (const fact of [STOP.customerName, ...facts]) expect(text).toContain(fact);
    },
  );
});
