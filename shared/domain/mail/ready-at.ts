import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import type { MailState } from '../records/mail.ts';
import { PICK_UP_MINUTES } from './delivery-times.ts';

/** Ready to be sent now, which the change itself announces. */
export function readyAt(now: Instant): Extract<MailState, { status: 'pending' }> {
  return { status: 'pending', notBeforeAt: now, wakeAt: plusMinutes(now, PICK_UP_MINUTES) };
}
