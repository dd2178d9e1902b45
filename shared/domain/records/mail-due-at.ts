import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import type { Mail } from './mail.ts';

/**
 * When the sweep has to look after the mail: nobody took it, its lease or its grace is over.
 * @returns undefined when nothing is left to do, or only a person can, who was shown it.
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
