import { describe, expect, it } from 'vitest';
import { fateOf } from '../../../../infra/local/mail/mail-events.ts';
import { readSendRawEmail } from '../../../../infra/local/mail/sent-mail.ts';
import { START } from '../support/start-small.ts';

const form = (message: string, more: Record<string, string> = {}) =>
  new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(message).toString('base64'),
    ...more,
  });

describe('a message handed to the mail service', () => {
  it('is tagged by parameters', () => {
    const { raw: _, ...read } = readSendRawEmail(
      form('To: a@example.com\r\n\r\nHello', {
        ConfigurationSetName: 'set',
        'Destinations.member.1': 'b@example.com',
        'Tags.member.1.Name': 'mailId',
        'Tags.member.1.Value': 'm1',
      }),
      START,
    );
    expect(read).toEqual({
      sentAt: START,
      destinations: ['b@example.com'],
      configurationSet: 'set',
      tags: { mailId: 'm1' },
    });
  });

  it('is tagged by headers, folded ones too', () => {
    const { raw: _, ...read } = readSendRawEmail(
      form(
        'To: "A, B" <a@example.com>,\r\n c@example.com\r\nX-SES-MESSAGE-TAGS: mailId=m1,\r\n attemptId=t1\r\n' +
          'X-SES-CONFIGURATION-SET: set\r\n\r\nTo: body@example.com',
      ),
      START,
    );
    expect(read).toEqual({
      sentAt: START,
      destinations: ['a@example.com', 'c@example.com'],
      configurationSet: 'set',
      tags: { mailId: 'm1', attemptId: 't1' },
    });
  });

  it.each([
    ['bounce@example.com', ['Send', 'Bounce']],
    ['Softbounce+x@example.com', ['Send', 'Bounce']],
    ['complaint@example.com', ['Send', 'Delivery', 'Complaint']],
    ['silent+label@example.com', []],
    ['anybody@bounce.example', ['Send', 'Delivery']],
  ])('to %s meets its fate', (address, events) => {
    expect(fateOf(address)).toEqual(events);
  });
});
