import type { Clock } from '../../../shared/application/ports.ts';
import { epochMilliseconds } from '../../../shared/kernel/instant.ts';
import type { Happenings } from '../clock/happenings.ts';
import type { HttpReply, HttpRequest, RequestListener } from '../http/http-server.ts';
import { readSendRawEmail, type SentMail, type SentMails } from './sent-mail.ts';
import { messageIdIn, openWebInbox, type WebInbox } from './web-inbox.ts';

/** Faults of the mail service, for tests to choose. */
export interface MailControl {
  /** Codes the next sends are refused with, in order: `Throttling`, `MessageRejected`, … */
  readonly nextRefusals: string[];
}

export interface MailServer {
  readonly listener: RequestListener;
  stop(): Promise<void>;
}

export interface MailServerParts {
  readonly clock: Clock;
  readonly mails: SentMails;
  readonly control: MailControl;
  readonly happenings: Happenings;
  /** Called for each accepted message. */
  readonly accepted: (mail: SentMail) => void;
}

/** How many messages of earlier runs the web inbox shows; all of them stay in the data folder. */
const RESTORED = 200;

/**
 * Stands in front of the mail server with the web inbox and adds what that lacks: messages survive a
 * restart, are dated by the test clock, and their events come.
 */
export function mailServer(parts: MailServerParts): MailServer {
  /** By the identifier the inner server knows a message by. */
  const shown = new Map<string, SentMail>();
  let inbox: Promise<WebInbox> | undefined;

  const opened = (): Promise<WebInbox> => {
    inbox ??= restoreInto(openWebInbox());
    return inbox;
  };
  const restoreInto = async (opening: Promise<WebInbox>): Promise<WebInbox> => {
    const web = await opening;
    for (const mail of parts.mails.list().slice(-RESTORED)) shown.set(await web.restore(mail), mail);
    return web;
  };

  const send = async (request: HttpRequest): Promise<HttpReply> => {
    const form = new URLSearchParams(request.body.toString());
    if (form.get('Action') !== 'SendRawEmail') return refuse('InvalidAction');
    const refusal = parts.control.nextRefusals.shift();
    if (refusal !== undefined) return refuse(refusal);
    const reply = await (await opened()).forward(request);
    const messageId = messageIdIn(reply);
    if (messageId === undefined) return reply;
    const mail = { ...readSendRawEmail(form, parts.clock.now()), messageId };
    shown.set(messageId, mail);
    parts.mails.put(mail);
    parts.happenings.record('mailSent', `${messageId} to ${mail.destinations.join(', ')}`);
    parts.accepted(mail);
    return reply;
  };

  const store = async (request: HttpRequest): Promise<HttpReply> => {
    const reply = await (await opened()).forward({ ...request, rawQuery: '' });
    const since = Number(request.query.get('since') ?? 0);
    const { emails, ...rest } = JSON.parse(reply.body.toString()) as { emails: { messageId: string }[] };
    const ours = emails.flatMap((email) => {
      const mail = shown.get(email.messageId);
      return mail ? [{ ...email, at: Math.floor(epochMilliseconds(mail.sentAt) / 1000) }] : [];
    });
    return { ...reply, body: JSON.stringify({ ...rest, emails: ours.filter(({ at }) => at >= since) }) };
  };

  return {
    async listener(request) {
      if (request.method === 'POST' && request.path === '/') return await send(request);
      if (request.path === '/store') return await store(request);
      return await (await opened()).forward(request);
    },
    stop: async () => (await inbox)?.stop(),
  };
}

function refuse(code: string): HttpReply {
  return {
    status: 400,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>local</RequestId></ErrorResponse>`,
  };
}
