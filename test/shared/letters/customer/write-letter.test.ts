import { describe, expect, it } from 'vitest';
import type { LetterTemplate } from '../../../../shared/domain/records/letter.ts';
import { TEMPLATE_RULES, type TemplateRule } from '../../../../shared/domain/records/letter-templates.ts';
import { writeLetter } from '../../../../shared/letters/customer/write-letter.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { letterToWrite } from '../../../support/letters-to-write.ts';

const STOP = { unsubscribeUrl: 'https://api.example/v1/unsubscribe/a.b' };
const EVENT = {
  title: 'Free inspection week',
  startsAt: instant('2027-03-20T13:00:00Z'),
  endsAt: instant('2027-03-27T21:00:00Z'),
  place: 'Harmony Queens, 36-01 Northern Boulevard',
};

const REPLY = `浦东店：对您所提事项的答复

尊敬的欧阳先生：

感谢您向浦东店反映以下事项：

刹车有异响

经研究，现答复如下：

免费更换刹车片。
请任选时间到店。

如果您对答复仍有疑问，欢迎致电 +86 21 5835 0100。

此致
敬礼

客户关系部
浦东店
上海市浦东新区张杨路 500 号
电话 +86 21 5835 0100
邮箱 pudong@harmony.example

-- 
您收到本邮件，因为您是浦东店的客户。
`;

const INVITATION = `An invitation from Harmony Queens

Dear Siobhán O'Connor,

Harmony Queens would be pleased to welcome you to the following event.

Tyres and brakes checked free of charge.

* Free inspection week
  When: Sat, Mar 20, 2027, 9:00 AM – Sat, Mar 27, 2027, 5:00 PM
  Where: Harmony Queens, 36-01 Northern Boulevard

Yours sincerely,

Dana Lee
Customer Relations
Harmony Queens
36-01 Northern Boulevard, Long Island City, NY 11101
Phone +1 718 555 0142
E-mail queens@harmony.example

-- 
You receive this e-mail because you are a customer of Harmony Queens.

Stop e-mails of this kind (unsubscribe):
https://api.example/v1/unsubscribe/a.b
`;

describe('a letter to a customer', () => {
  it('answers a matter in Chinese, line for line', () => {
    const fields = { matter: '刹车有异响', answer: '免费更换刹车片。\n请任选时间到店。' };
    const words = writeLetter(letterToWrite({ template: 'caseReply', channel: 'email', fields }));
    expect([words.text, words.replyTo, words.senderName]).toEqual([
      REPLY,
      'pudong@harmony.example',
      '浦东店',
    ]);
    expect(words).not.toHaveProperty('unsubscribeUrl');
  });

  it('invites in English, with a way to stop and a calendar file', () => {
    const fields = { content: 'Tyres and brakes checked free of charge.' };
    const about = {
      template: 'eventInvitation',
      purpose: 'marketing',
      channel: 'email',
      language: 'en',
    } as const;
    const words = writeLetter(letterToWrite({ ...about, fields, event: EVENT }, STOP));
    expect(words.text).toBe(INVITATION);
    expect(words.html).toContain('href="https://api.example/v1/unsubscribe/a.b"');
    expect(words.calendar).toContain('DTSTART:20270320T130000Z\r\nDTEND:20270327T210000Z\r\n');
  });

  it.each([
    ['zh-CN', '尊敬的客户：'],
    ['en', 'Dear 欧阳龑,'],
  ] as const)('never takes a name apart by itself (%s)', (language, salutation) => {
    const given = letterToWrite({ template: 'unreachable', language, fields: { visitedOn: '2026-11-24' } });
    const { surname: _, honorific: __, ...rest } = given.customer;
    const { text } = writeLetter({ ...given, customer: { ...rest, fullName: '欧阳龑' } });
    expect(text.split('\n')[2]).toBe(salutation);
  });

  it.each([
    ['zh-CN', 'Ms.', '尊敬的客户：'],
    ['en', '先生', 'Dear 喆堃镕𬭎,'],
    ['zh-CN', '先生', '尊敬的喆先生：'],
    ['en', 'Mr.', 'Dear Mr. 喆,'],
  ] as const)(
    'takes no form of address from another language (%s, %s)',
    (language, honorific, salutation) => {
      const given = letterToWrite({ template: 'unreachable', language, fields: { visitedOn: '2026-11-24' } });
      const customer = { ...given.customer, fullName: '喆堃镕𬭎', surname: '喆', honorific };
      expect(writeLetter({ ...given, customer }).text.split('\n')[2]).toBe(salutation);
    },
  );

  it.each(['email', 'post'] as const)(
    'never breaks a telephone number at the end of a line (%s)',
    (channel) => {
      const given = letterToWrite({ template: 'caseReply', channel, fields: { matter: 'm', answer: 'a' } });
      const { html } = writeLetter(given);
      expect(html).toContain('+86\u00a021\u00a05835\u00a00100');
      expect(html).not.toContain('+86 21');
    },
  );

  it('breaks lines so that mail programs without style sheets do, too', () => {
    const fields = { matter: 'm', answer: 'first\nsecond' };
    const { html } = writeLetter(letterToWrite({ template: 'caseReply', channel: 'email', fields }));
    expect(html).toContain('>first<br>second</p>');
    expect(html).toContain('>客户关系部<br>浦东店<br>');
  });

  it.each([
    ['zh-CN', '2027年1月10日'],
    ['en', 'January 10, 2027'],
  ] as const)('writes days out as its reader does (%s)', (language, day) => {
    const fields = { plateNumber: 'ABC1234', dueOn: '2027-01-10' };
    const { text } = writeLetter(letterToWrite({ template: 'maintenanceDue', language, fields }));
    expect(text).toContain(day);
  });

  const templates = Object.entries(TEMPLATE_RULES) as [LetterTemplate, TemplateRule][];
  it.each(
    templates.flatMap(([template, rule]) =>
      (['email', 'post'] as const).flatMap((channel) =>
        (['zh-CN', 'en'] as const).map((language) => ({ template, rule, channel, language })),
      ),
    ),
  )(
    'keeps what people wrote from becoming part of the page ($template, $channel, $language)',
    ({ template, rule, channel, language }) => {
      const sly = (name: string) => `</article></p><b title="x" id='y'>${name}&amp;</b>`;
      const shown = (name: string) =>
        `&lt;/article&gt;&lt;/p&gt;&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;${name}&amp;amp;&lt;/b&gt;`;
      const values = Object.entries(rule.fields).map(([name, { form }]) => [
        name,
        form === 'day' ? '2027-01-10' : sly(name),
      ]);
      const given = letterToWrite({
        template,
        channel,
        language,
        fields: Object.fromEntries(values),
        ...(rule.hasEvent && { event: { ...EVENT, title: sly('title'), place: sly('place') } }),
      });
      const customer = {
        ...given.customer,
        fullName: sly('fullName'),
        surname: sly('surname'),
        honorific: language === 'en' ? 'Ms.' : '女士',
        address: sly('address'),
      };
      const signature = sly('signature');
      const branch = { ...given.branch, name: sly('branch'), sender: { ...given.branch.sender, signature } };

      const { html } = writeLetter({ ...given, customer, branch });

      const texts = Object.entries(rule.fields).filter(([, { form }]) => form === 'text');
      const names = [...texts.map(([name]) => name), 'surname', 'branch', 'signature'];
      if (rule.hasEvent) names.push('title', 'place');
      if (channel === 'post') names.push('fullName', 'address');
      expect(names.filter((name) => !html.includes(shown(name)))).toEqual([]);
      expect(html).not.toContain('<b ');
      expect(html.match(/<\/article>/g)?.length ?? 0).toBe(channel === 'post' ? 1 : 0);
    },
  );
});
