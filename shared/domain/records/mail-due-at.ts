import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import type { Mail } from './mail.ts';

/**
 * When the sweep must deal with the mail: nobody took it, or its lease or grace period is over.
 * @returns undefined when nothing is left to do, or when only a person can and was told.
 */
export function mailDueAt(mail: Mail): Instant | undefined {
  switch (mail.status) {
    case 'pending':
      return mail.wakeAt;
    case 'sending':
      return mail.leaseUntilAt;
    case 'unknown':
      return mail.shownAt ? undefined : mail.graceUntilAt;
    case 'sent':
    case 'delivered':
    case 'bounced':
    case 'complained':
    case 'failed':
      return undefined;
    default:
      return assertNever(mail);
  }
}
