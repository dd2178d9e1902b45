import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../../../shared/adapters/mail-message.ts';
import type { OutgoingMail } from '../../../shared/application/mail-sender.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { renderMail } from '../../../shared/letters/render-mail.ts';
import { CHINESE_DIGEST } from '../../support/digest-mails.ts';

const FROM = 'Aftercare <after-sales@harmony.example>';
const MAIL: OutgoingMail = {
  groupId: asId('harmony'),
  branchId: asId('sh-pudong'),
  mailId: asId('mai_01kbqw0000000000000000000m'),
  attemptId: '2',
  to: { name: '欧阳龑', email: 'ouyang@harmony.example' },
  language: 'zh-CN',
  createdAt: instant('2026-12-01T01:00:10Z'),
  ...renderMail(CHINESE_DIGEST),
};

describe('an Internet message', () => {
  it('carries the mail, readable by any mail program', async () => {
    const parsed = await PostalMime.parse(await buildMessage(MAIL, FROM));

    const header = (key: string) => parsed.headers.find((found) => found.key === key)?.value;
    expect({
      from: parsed.from,
      to: parsed.to,
      subject: parsed.subject,
      text: parsed.text,
      html: parsed.html?.trimEnd(),
      date: parsed.date,
      messageId: parsed.messageId,
      autoSubmitted: header('auto-submitted'),
      language: header('content-language'),
      type: header('content-type')?.split(';')[0],
    }).toEqual({
      from: { name: '上海浦东店 售后提醒', address: 'after-sales@harmony.example' },
      to: [{ name: '欧阳龑', address: 'ouyang@harmony.example' }],
      subject: MAIL.subject,
      text: MAIL.text,
      html: MAIL.html.trimEnd(),
      date: '2026-12-01T01:00:10.000Z',
      messageId: '<mai_01kbqw0000000000000000000m.2@harmony.example>',
      autoSubmitted: 'auto-generated',
      language: 'zh-CN',
      type: 'multipart/alternative',
    });
  });

  it.each([
    ['staff', MAIL],
    [
      'a customer',
      { ...MAIL, senderName: '浦东店', unsubscribeUrl: 'https://api.example/v1/unsubscribe/a.b' },
    ],
    ['somebody invited', { ...MAIL, calendar: 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n' }],
    ['somebody with an event', { ...MAIL, calendar: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' }],
    ['a reader of plain ASCII', { ...MAIL, subject: 'Hi', text: 'a\nb\r\nc\n', html: '<p>a</p>\n<p>b</p>' }],
  ])('K-5: to %s has no line feed without a carriage return', async (_, mail: OutgoingMail) => {
    const raw = Buffer.from(await buildMessage(mail, FROM)).toString('latin1');
    expect(raw.match(/(?<!\r)\n/g)).toBeNull();
    expect(raw.match(/\r(?!\n)/g)).toBeNull();
  });

  it('of a letter shows the branch, takes answers there, and can be stopped with one click (RFC 8058)', async () => {
    const letter: OutgoingMail = {
      ...MAIL,
      senderName: '浦东店',
      replyTo: 'pudong@harmony.example',
      unsubscribeUrl: `https://api.example/v1/unsubscribe/${'a'.repeat(400)}.b`,
      calendar: 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n',
    };
    const raw = await buildMessage(letter, FROM);
    const parsed = await PostalMime.parse(raw);
    const header = (key: string) => parsed.headers.find((found) => found.key === key)?.value;
    expect(parsed.from).toEqual({ name: '浦东店', address: 'after-sales@harmony.example' });
    expect(parsed.replyTo).toEqual([{ name: '', address: 'pudong@harmony.example' }]);
    expect(header('list-unsubscribe')?.replaceAll(/\s/g, '')).toBe(`<${letter.unsubscribeUrl}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(parsed.attachments.map(({ mimeType, method }) => [mimeType, method])).toContainEqual([
      'text/calendar',
      'PUBLISH',
    ]);
  });

  it('only attaches a calendar file that publishes nothing', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    const parsed = await PostalMime.parse(await buildMessage({ ...MAIL, calendar }, FROM));
    expect(parsed.attachments.map(({ mimeType, method, filename }) => [mimeType, method, filename])).toEqual([
      ['text/calendar', undefined, 'invitation.ics'],
    ]);
  });

  it('keeps to seven bits and to lines of 998 characters whatever is in it', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2_000 });
    await fc.assert(
      fc.asyncProperty(text, text, async (name, body) => {
        const raw = await buildMessage(
          { ...MAIL, to: { ...MAIL.to, name }, subject: body, text: body, html: `<p>${body}</p>` },
          FROM,
        );
        const lines = Buffer.from(raw).toString('latin1').split('\r\n');
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
        expect(raw.every((byte) => byte < 128)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('lets no name or subject add a header or a recipient', async () => {
    const sly = 'x\r\nBcc: thief@example.com\r\n\r\nbody';
    const raw = await buildMessage({ ...MAIL, to: { ...MAIL.to, name: sly }, subject: sly }, FROM);

    const parsed = await PostalMime.parse(raw);

    expect(parsed.to?.map(({ address }) => address)).toEqual(['ouyang@harmony.example']);
    expect(parsed.bcc).toBe(undefined);
    expect(parsed.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(parsed.text).toBe(MAIL.text);
  });
});
