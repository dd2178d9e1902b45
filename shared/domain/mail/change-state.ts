import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { PICK_UP_MINUTES } from './delivery-times.ts';
import type { Mail, MailBase, MailState } from '../records/mail.ts';

/** The same mail in another state, without anything of the former state. */
export function inState(
  mail: Mail,
  state: MailState,
  { attempts, resent }: Pick<MailBase, 'attempts' | 'resent'> = mail,
): Mail {
  const base: MailBase = {
    type: mail.type,
    id: mail.id,
    version: mail.version,
    groupId: mail.groupId,
    branchId: mail.branchId,
    audience: mail.audience,
    recipientId: mail.recipientId,
    to: mail.to,
    language: mail.language,
    content: mail.content,
    createdAt: mail.createdAt,
    attempts,
    ...(resent !== undefined && { resent }),
  };
  return { ...base, ...state };
}

/** Ready to be sent now, which the change itself announces. */
export function readyAt(now: Instant): Extract<MailState, { status: 'pending' }> {
  return { status: 'pending', notBeforeAt: now, wakeAt: plusMinutes(now, PICK_UP_MINUTES) };
}
