import { describe, expect, it } from 'vitest';
import type { AbsenceLine, Mail } from '../../../shared/domain/records/mail.ts';
import { renderMail } from '../../../shared/letters/render-mail.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { timeZone } from '../../../shared/kernel/time-zone.ts';
import { digestOf } from '../../support/digest-mails.ts';

const ABSENCE: AbsenceLine = {
  absenceId: asId('abs_01kbqw0000000000000000000s'),
  agentName: '陈喆 <b>',
  branchName: '上海浦东店',
  timeZone: timeZone('Asia/Shanghai'),
  endsAt: instant('2026-12-25T16:00:00Z'),
  tasks: 3,
  dueMeanwhile: 1,
  firstDueAt: instant('2026-12-22T16:00:00Z'),
};

/** A digest as of Tue 1 Dec 2026 09:00 in Shanghai, with or without a task besides. */
function digest(language: Mail['language'], withTask: boolean) {
  const mail = digestOf({ step: 'opening' }, { language });
  if (mail.content.template !== 'noticeDigest') throw new Error('Not a digest');
  const lines = withTask ? mail.content.lines : [];
  return renderMail({ ...mail, content: { ...mail.content, lines, absences: [ABSENCE] } }, undefined);
}

describe('an absence nobody covers', () => {
  it('reads in Chinese', () => {
    const { subject, text } = digest('zh-CN', false);

    expect(subject).toBe('1 人离岗，工作无人代理（上海浦东店）');
    expect(text).toBe(`1 人离岗，尚无代理人

Pat Grant，您好：

以下为12月1日（周二）09:00的情况。

离岗无人代理（1）
------------------------

* 陈喆 <b>
  待办事项：3 项，其中 1 项在返岗前到期 · 最早截止：12月22日（周二）24:00
  离岗至：12月25日（周五） · 上海浦东店

请指定代理人或自行办理；在此之前，每个工作日都会再次提醒。

-- 
本邮件由系统自动发送，请勿回复。所有时间均为门店当地时间。
`);
  });

  it('reads in English, above the tasks', () => {
    const { subject, text } = digest('en', true);

    expect(subject).toBe(
      '1 new task: First follow-up call, due end of Sat, Dec 5 (上海浦东店), 1 absence without cover',
    );
    expect(text).toContain(`Absent without cover (1)
------------------------

* 陈喆 <b>
  Open tasks: 3, 1 due before the absence ends · First due: end of Tue, Dec 22
  Last day off: Fri, Dec 25 · 上海浦东店

Name a deputy, or do the work yourself: until then this notice comes back every working day.

New tasks (1)
`);
  });

  it('never lets a name into the subject or become HTML', () => {
    const { subject, html } = digest('en', false);

    expect(subject).toBe('1 absence without cover: tasks are open (上海浦东店)');
    expect(html).toContain('陈喆 &lt;b&gt;');
  });
});
