import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sesMailSender } from '../../../shared/adapters/ses-mail-sender.ts';
import type { OutgoingMail } from '../../../shared/application/mail-sender.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { type SesReply, type SesServer, startSesServer } from '../../support/ses-server.ts';

const MAIL: OutgoingMail = {
  groupId: asId('harmony'),
  branchId: asId('sh-pudong'),
  mailId: asId('mai_01kbqw0000000000000000000m'),
  attemptId: '2',
  to: { name: '陈喆', email: 'chen.zhe@harmony.example' },
  language: 'zh-CN',
  createdAt: instant('2026-12-01T01:00:10Z'),
  subject: '1 项任务',
  html: '<p>跟踪电话</p>',
  text: '跟踪电话',
};

let ses: SesServer;
let before: number;
beforeAll(async () => {
  ses = await startSesServer();
});
beforeEach(() => {
  ses.script();
  before = ses.requests.length;
});
afterAll(() => ses.stop());

function sender(changes: SESClientConfig = {}, from = 'after-sales@harmony.example') {
  const client = new SESClient({ ...ses.clientConfig, ...changes });
  return sesMailSender(client, { from, configurationSet: 'aftercare' });
}

describe('sending through SES', () => {
  it('hands over the message with the tags its events will carry', async () => {
    ses.script({ reply: 'accept', messageId: 'ses-1' });

    expect(await sender().send(MAIL)).toEqual({ outcome: { outcome: 'accepted', messageId: 'ses-1' } });

    const { 'RawMessage.Data': raw, ...request } = Object.fromEntries(ses.requests.at(-1) ?? []);
    expect(request).toEqual({
      Action: 'SendRawEmail',
      Version: '2010-12-01',
      Source: 'after-sales@harmony.example',
      'Destinations.member.1': 'chen.zhe@harmony.example',
      ConfigurationSetName: 'aftercare',
      'Tags.member.1.Name': 'groupId',
      'Tags.member.1.Value': 'harmony',
      'Tags.member.2.Name': 'branchId',
      'Tags.member.2.Value': 'sh-pudong',
      'Tags.member.3.Name': 'mailId',
      'Tags.member.3.Value': 'mai_01kbqw0000000000000000000m',
      'Tags.member.4.Name': 'attemptId',
      'Tags.member.4.Value': '2',
    });
    const message = await PostalMime.parse(Buffer.from(raw ?? '', 'base64'));
    expect(message.subject).toBe('1 项任务');
  });

  it.each([
    [{ reply: 'error', status: 400, code: 'Throttling' }, 'deferred', 'Throttling'],
    [
      { reply: 'error', status: 400, code: 'AccountSendingPausedException' },
      'deferred',
      'AccountSendingPausedException',
    ],
    [{ reply: 'error', status: 403, code: 'AccessDenied' }, 'deferred', 'AccessDenied'],
    [{ reply: 'error', status: 400, code: 'MessageRejected' }, 'refused', 'MessageRejected'],
    [{ reply: 'error', status: 400, code: 'InvalidParameterValue' }, 'refused', 'InvalidParameterValue'],
    [{ reply: 'error', status: 500, code: 'InternalFailure' }, 'unknown', 'InternalFailure'],
    [{ reply: 'acceptThenReset' }, 'unknown', 'ECONNRESET'],
  ] satisfies [SesReply, string, string][])(
    'asks once and takes %o as %s',
    async (reply, outcome, errorName) => {
      ses.script(reply);

      expect(await sender().send(MAIL)).toEqual({ outcome: { outcome }, errorName });
      expect(ses.requests.length - before).toBe(1);
    },
  );

  it.each([
    [
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: chen.zhe@harmony.example',
      'deferred',
    ],
    [
      'MessageRejected',
      'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
      'deferred',
    ],
    ['MessageRejected', 'Address is on the suppression list', 'refused'],
    ['MessageRejected', 'Rejected: Email address is not verified.', 'refused'],
    ['InvalidParameterValue', 'Email address is not verified.', 'refused'],
  ])('takes %s for the fault of the mail unless it says that ours is: %s', async (code, message, outcome) => {
    ses.script({ reply: 'error', status: 400, code, message });

    expect(await sender().send(MAIL)).toEqual({ outcome: { outcome }, errorName: code });
  });

  it('does not wait for ever, nor ask again', async () => {
    ses.script({ reply: 'silence' });
    const impatient = { requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true } };

    const sent = await sender(impatient).send(MAIL);

    expect(sent).toEqual({ outcome: { outcome: 'unknown' }, errorName: 'ETIMEDOUT' });
    expect(ses.requests.length - before).toBe(1);
  });

  it('names its sender in the message alone, where a Chinese name is encoded', async () => {
    await sender({}, '和谐汽车 <after-sales@harmony.example>').send(MAIL);

    const request = ses.requests.at(-1);
    const message = await PostalMime.parse(Buffer.from(request?.get('RawMessage.Data') ?? '', 'base64'));
    expect(request?.get('Source')).toBe('after-sales@harmony.example');
    expect(message.from).toEqual({ name: '和谐汽车', address: 'after-sales@harmony.example' });
  });

  it('asks nobody when the mail cannot be packed', async () => {
    const unwritable = {
      ...MAIL,
      get html(): string {
        throw new TypeError('no words');
      },
    };

    expect(await sender().send(unwritable)).toEqual({
      outcome: { outcome: 'unwritable' },
      errorName: 'TypeError',
    });
    expect(ses.requests.length).toBe(before);
  });

  it('knows that nothing was sent when there was nobody to talk to', async () => {
    const sent = await sender({ endpoint: 'http://127.0.0.1:9' }).send(MAIL);

    expect(sent).toEqual({ outcome: { outcome: 'deferred' }, errorName: 'ECONNREFUSED' });
  });
});
