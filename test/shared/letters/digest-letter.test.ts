import { describe, expect, it } from 'vitest';
import { renderMail } from '../../../shared/letters/render-mail.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { CHINESE_DIGEST, digestOf, ENGLISH_DIGEST } from '../../support/digest-mails.ts';

const CHINESE_TEXT = `5 项任务需要您关注

周敏，您好：

以下为12月1日（周二）09:00的情况。

已超期（2）
------------------------

* 第一次跟踪电话：11月28日（周六）到店，更换机油、轮胎换位 [已上报]
  欧阳龑 · 138 1234 5678 · 朗逸
  应于11月29日（周日）24:00前完成 · 负责人 陈喆

* 建立客户档案：11月28日（周六）到店，更换机油、轮胎换位
  陈喆 · 138 1234 5678 · 沪A12345 · 朗逸
  应于11月30日（周一）24:00前完成 · 负责人 陈喆

回电约定（1）
------------------------

* 第一次跟踪电话：11月28日（周六）到店，更换机油、轮胎换位
  王芳 · 138 1234 5678 · 沪A12345 · 朗逸
  约定回电 12月1日（周二）14:30 · 12月3日（周四）24:00前完成 · 负责人 陈喆

今天到期（1）
------------------------

* 第二次跟踪电话：11月28日（周六）到店，更换机油、轮胎换位
  欧阳龑 · 138 1234 5678 · 沪A12345 · 朗逸
  12月1日（周二）24:00前完成 · 尚未指定负责人

新增待办（1）
------------------------

* 第一次跟踪电话：11月28日（周六）到店，更换机油、轮胎换位
  李伟 · 138 1234 5678 · 沪A12345 · 朗逸
  12月5日（周六）18:00前完成 · 负责人 陈喆

-- 
本邮件由系统自动发送，请勿回复。所有时间均为门店当地时间。
`;

const ENGLISH_TEXT = `2 tasks need your attention

Hello Pat Grant,

This is where things stood on Tue, Dec 1, 9:00 AM.

Overdue (2)
------------------------

* First follow-up call: visit of Sun, Nov 22, oil change [Escalated]
  Siobhán O'Connor · +1 718 555 0142 · ABC1234 · Jetta
  was due end of Sun, Nov 29 · owner Dana Lee · New York Queens

* Complete the customer dossier: visit of Sat, Nov 28, 更换机油, 轮胎换位 [Escalated]
  欧阳龑 · 138 1234 5678 · 沪A12345 · 朗逸
  was due Mon, Nov 30, 6:00 PM · owner 陈喆 · 上海浦东店

-- 
Sent automatically; replies are not read. All times are local to the branch.
`;

describe('a digest', () => {
  it('reads in Chinese, most urgent first, as plain text', () => {
    const { subject, text } = renderMail(CHINESE_DIGEST);

    expect(subject).toBe(
      '5 项任务，2 项已超期：第一次跟踪电话，应于11月29日（周日）24:00前完成（上海浦东店）',
    );
    expect(text).toBe(CHINESE_TEXT);
  });

  it('reads in English, naming the branch where there are several', () => {
    const { subject, text } = renderMail(ENGLISH_DIGEST);

    expect(subject).toBe(
      '2 overdue: First follow-up call, due end of Sun, Nov 29 (New York Queens, 上海浦东店)',
    );
    expect(text).toBe(ENGLISH_TEXT);
  });

  const dueAt = instant('2026-12-03T16:00:00Z');
  const callbackAt = instant('2026-12-01T06:30:00Z');
  it.each([
    ['opening', { step: 'opening', dueAt }, '1 new task: First follow-up call, due end of Thu, Dec 3'],
    [
      'the last day',
      { step: 'lastDay', dueAt: instant('2026-12-01T16:00:00Z') },
      '1 due today: First follow-up call',
    ],
    [
      'the last working day before closed ones',
      { step: 'lastDay', dueAt },
      '1 on the last working day before the deadline: First follow-up call, due end of Thu, Dec 3',
    ],
    [
      'a window without an open day',
      { step: 'noOpenDay', dueAt },
      '1 with no open day before the deadline: First follow-up call, due end of Thu, Dec 3',
    ],
    [
      'a customer whose language the agent does not speak',
      { step: 'anotherAgent', dueAt },
      '1 to reassign, no language in common: First follow-up call, due end of Thu, Dec 3',
    ],
    [
      'a customer who was not reached with the answer',
      { step: 'nextAttempt', kind: 'caseReply', dueAt },
      '1 to try again, customer not reached: Same-day reply, due end of Thu, Dec 3',
    ],
    [
      'a reply promised',
      { step: 'promisedReply', kind: 'caseReport', promisedAt: callbackAt, dueAt },
      '1 promised reply: Tue, Dec 1, 2:30 PM',
    ],
    ['callback', { step: 'callback', callbackAt, dueAt }, '1 agreed callback: Tue, Dec 1, 2:30 PM'],
    [
      'a last day read when the day is over',
      { step: 'lastDay', dueAt: instant('2026-12-01T01:00:00Z') },
      '1 overdue: First follow-up call, due Tue, Dec 1, 9:00 AM',
    ],
  ] as const)('names the most urgent in its subject: %s', (_, line, sort) => {
    expect(renderMail(digestOf(line)).subject).toBe(`${sort} (上海浦东店)`);
  });

  it.each([
    [
      'nextAttempt',
      'en',
      '1 to try again, customer not reached: Same-day reply, due end of Tue, Dec 1 (上海浦东店)',
      ['Customer not reached: please try again (1)'],
    ],
    [
      'nextAttempt',
      'zh-CN',
      '1 项未联系上客户，请再次致电：当日答复客户，应于12月1日（周二）24:00前完成（上海浦东店）',
      ['未联系上客户，请再次致电（1）'],
    ],
    [
      'promisedReply',
      'en',
      '1 promised reply: Tue, Dec 1, 2:30 PM (上海浦东店)',
      ['Replies promised to customers (1)', 'reply promised for Tue, Dec 1, 2:30 PM'],
    ],
    [
      'promisedReply',
      'zh-CN',
      '1 项已承诺客户的答复：12月1日（周二）14:30（上海浦东店）',
      ['已承诺客户的答复（1）', '承诺答复 12月1日（周二）14:30'],
    ],
  ] as const)('says what a reminder asks for: %s, %s', (step, language, subject, told) => {
    const promisedAt = instant('2026-12-01T06:30:00Z');
    const mail = renderMail(
      digestOf(
        {
          step,
          kind: 'caseReply',
          dueAt: instant('2026-12-01T16:00:00Z'),
          ...(step === 'promisedReply' && { promisedAt }),
        },
        { language },
      ),
    );
    expect(mail.subject).toBe(subject);
    const lines = mail.text.split(/\n\s*| · /);
    expect(lines.filter((line) => told.some((one) => one === line))).toEqual(told);
  });
});
