import { SendRawEmailCommand, SESClient, type SESServiceException } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { happenings } from '../../../../infra/local/clock/happenings.ts';
import { listen, type RunningServer } from '../../../../infra/local/http/http-server.ts';
import { inboxPages } from '../../../../infra/local/mail/inbox-pages.ts';
import { mailServer } from '../../../../infra/local/mail/mail-server.ts';
import { mailSummaries } from '../../../../infra/local/mail/mail-summaries.ts';
import { type SentMail, type SentMails, sentMails } from '../../../../infra/local/mail/sent-mail.ts';
import { openLocalDatabase } from '../../../../infra/local/state/local-database.ts';
import { START } from '../support/start-small.ts';

let mails: SentMails;
let accepted: SentMail[];
let refusals: string[];
let server: RunningServer;
let client: SESClient;

beforeEach(async () => {
  const clock = { now: () => START };
  mails = sentMails(openLocalDatabase(':memory:'));
  accepted = [];
  refusals = [];
  const listener = mailServer({
    clock,
    mails,
    control: { nextRefusals: refusals },
    happenings: happenings(clock),
    accepted: (mail) => accepted.push(mail),
    inbox: inboxPages(mails, mailSummaries(mails), async () => new Map([['sh-pudong', 'Asia/Shanghai']])),
  });
  server = await listen(0, 'mail', listener);
  client = new SESClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
});
afterEach(async () => {
  client.destroy();
  await server.stop();
});

const MESSAGE = 'From: a@example.com\r\nTo: b@example.com\r\nSubject: =?UTF-8?B?5o+Q6YaS?=\r\n\r\nHello\r\n';

const send = (change: { message?: string; to?: readonly string[]; branchId?: string } = {}) =>
  client.send(
    new SendRawEmailCommand({
      Destinations: [...(change.to ?? ['b@example.com'])],
      RawMessage: { Data: Buffer.from(change.message ?? MESSAGE) },
      Tags: [{ Name: 'branchId', Value: change.branchId ?? 'sh-pudong' }],
    }),
  );

async function refusal(sent: Promise<unknown>): Promise<readonly unknown[]> {
  const error = await sent.then(
    () => undefined,
    (reason: SESServiceException) => reason,
  );
  return [error?.name ?? 'accepted', error?.$metadata.httpStatusCode];
}

const page = async (path: string): Promise<string> => await (await fetch(server.url + path)).text();

describe('the local mail service, asked by the SDK', () => {
  it('takes a message and tells', async () => {
    const { MessageId } = await send();

    expect(accepted.map(({ messageId, destinations }) => [messageId, destinations])).toEqual([
      [MessageId, ['b@example.com']],
    ]);
    expect(mails.get(MessageId ?? '')?.raw.toString()).toBe(MESSAGE);
  });

  const addresses = (count: number) => Array.from({ length: count }, (_, at) => `x${at}@example.com`);
  const ofBytes = (bytes: number) => {
    const lines = 'y'
      .repeat(998)
      .concat('\r\n')
      .repeat(Math.ceil(bytes / 1000));
    return `${MESSAGE}${lines}`.slice(0, bytes);
  };

  it.each([
    ['50 recipients', { to: addresses(50) }],
    ['10 MB', { message: ofBytes(10 * 1024 * 1024) }],
    ['a line of 1,000 bytes', { message: `${MESSAGE}${'z'.repeat(998)}\r\n` }],
  ])('takes %s', async (_, change) => {
    expect(await refusal(send(change))).toEqual(['accepted', undefined]);
  });

  it.each([
    ['51 recipients', { to: addresses(51) }],
    ['one byte more than 10 MB', { message: ofBytes(10 * 1024 * 1024 + 1) }],
    ['a line of 1,001 bytes', { message: `${MESSAGE}${'z'.repeat(999)}\r\n` }],
    ['a last line of 1,001 bytes without its end', { message: `${MESSAGE}${'z'.repeat(1001)}` }],
    ['an address without a domain', { to: ['somebody'] }],
    ['an address beyond ASCII', { to: ['王@example.com'] }],
    ['an address with a space', { to: ['a b@example.com'] }],
    ['nothing', { message: '' }],
  ])('refuses %s', async (_, change) => {
    expect(await refusal(send(change))).toEqual(['InvalidParameterValue', 400]);
    expect(accepted).toEqual([]);
  });

  it('refuses what it was told to, then works again', async () => {
    refusals.push('Throttling');

    expect(await refusal(send())).toEqual(['Throttling', 400]);
    expect(await refusal(send())).toEqual(['accepted', undefined]);
  });

  it('answers what nobody signed, and what it does not know, in XML', async () => {
    const body = 'Action=SendRawEmail';
    const unsigned = await fetch(server.url, { method: 'POST', body });
    const unknown = await fetch(server.url, {
      method: 'POST',
      headers: { authorization: 'AWS4-HMAC-SHA256 x' },
      body: 'Action=SendEmail',
    });

    expect([unsigned.status, await unsigned.text()]).toEqual([
      403,
      expect.stringContaining('<Code>MissingAuthenticationToken</Code>'),
    ]);
    expect([unknown.status, await unknown.text()]).toEqual([
      400,
      expect.stringContaining('<Code>InvalidAction</Code>'),
    ]);
  });
});

describe('the inbox', () => {
  it('is there before the first mail', async () => {
    expect(await page('/')).toContain('0 mails');
  });

  it('shows subjects in words and times by the wall clock of the branch', async () => {
    await send();
    await send({ branchId: 'nowhere' });
    const text = await page('/');

    expect(text).toContain('>提醒</a>');
    expect(text).toContain('title="Asia/Shanghai">2026-11-23 09:00</time>');
    expect(text).toContain('title="UTC">2026-11-23 01:00</time>');
  });

  it('finds by parts of recipient and subject, and shows fifty at a time, newest first', async () => {
    for (let number = 1; number <= 51; number += 1) {
      await send({ message: `Subject: number ${number}.\r\n\r\nx`, to: [`r${number}@example.com`] });
    }
    const numbers = async (path: string) =>
      [...(await page(path)).matchAll(/>number (\d+)\.<\/a>/g)].map(([, number]) => Number(number));

    expect((await numbers('/')).slice(0, 2)).toEqual([51, 50]);
    expect((await numbers('/')).length).toBe(50);
    expect(await numbers('/?page=2')).toEqual([1]);
    expect(await numbers('/?page=nonsense')).toHaveLength(50);
    expect(await numbers('/?to=R7@')).toEqual([7]);
    expect(await numbers('/?to=example.com&subject=R+51.')).toEqual([51]);
  });

  it('shows one mail, its HTML kept from doing anything, and as it was sent', async () => {
    const { MessageId } = await send({
      message: 'Subject: <b>\r\nContent-Type: text/html\r\n\r\n<script>1</script><p>Hello</p>',
    });
    const one = await page(`/mail/${MessageId}`);
    const part = await fetch(`${server.url}/mail/${MessageId}/html`);

    expect(one).toContain('<h1>&lt;b&gt;</h1>');
    expect(part.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups; default-src 'none'/);
    expect(await page(`/mail/${MessageId}/raw`)).toContain('<script>1</script>');
  });

  it.each(['/mail/unknown', '/mail/', '/nowhere'])('has nothing at %s', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });
});
