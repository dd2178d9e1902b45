import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../shared/application/ports.ts';
import type { Happenings } from '../clock/happenings.ts';
import type { HttpReply, HttpRequest, RequestListener } from '../http/http-server.ts';
import { forThisMachineOnly } from '../http/local-host.ts';
import { readSendRawEmail, type SentMail, type SentMails } from './sent-mail.ts';
import { acceptedAnswer, refusedAnswer } from './ses-answer.ts';
import { sesRefusal } from './ses-refusal.ts';

/** Faults of the mail service, for tests to choose. */
export interface MailControl {
  /** Codes the next sends are refused with, in order: `Throttling`, `MessageRejected`, … */
  readonly nextRefusals: string[];
}

export interface MailServerParts {
  readonly clock: Clock;
  readonly mails: SentMails;
  readonly control: MailControl;
  readonly happenings: Happenings;
  /** Called for each accepted message. */
  readonly accepted: (mail: SentMail) => void;
  /** The pages people read the messages on. */
  readonly inbox: RequestListener;
}

/** The needed part of SES's SendRawEmail, and the inbox, on one port. */
export function mailServer(parts: MailServerParts): RequestListener {
  return forThisMachineOnly(async (request) =>
    request.method === 'POST' && request.path === '/' ? send(parts, request) : await parts.inbox(request),
  );
}

function send(parts: MailServerParts, request: HttpRequest): HttpReply {
  if (!request.headers['authorization']?.startsWith('AWS4-')) {
    return refusedAnswer(
      { code: 'MissingAuthenticationToken', message: 'Request is missing Authentication Token' },
      403,
    );
  }
  const form = new URLSearchParams(request.body.toString());
  const action = form.get('Action');
  if (action !== 'SendRawEmail') {
    return refusedAnswer({ code: 'InvalidAction', message: 'The local run knows SendRawEmail only.' });
  }
  const code = parts.control.nextRefusals.shift();
  if (code !== undefined) return refusedAnswer({ code, message: code });
  const message = readSendRawEmail(form, parts.clock.now());
  const refusal = sesRefusal(message);
  if (refusal) return refusedAnswer(refusal);
  const mail = { ...message, messageId: randomUUID() };
  parts.mails.put(mail);
  parts.happenings.record('mailSent', `${mail.messageId} to ${mail.destinations.join(', ')}`);
  parts.accepted(mail);
  return acceptedAnswer(mail.messageId);
}
