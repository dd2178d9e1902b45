import type { Happenings } from '../clock/happenings.ts';
import type { AsynchronousInvocations } from '../functions/asynchronous-invocations.ts';
import { matchesPattern } from '../functions/event-pattern.ts';
import type { LocalPlan } from '../template/local-plan.ts';
import { fateOf, mailEvent } from './mail-events.ts';
import type { SentMail } from './sent-mail.ts';

/**
 * Puts the events of an accepted message on the event bus: those its configuration set sends there, to the
 * functions of the rules they match.
 */
export function mailEventDispatcher(
  plan: Pick<LocalPlan, 'mailEvents' | 'rules'>,
  invocations: AsynchronousInvocations,
  happenings: Happenings,
): (mail: SentMail) => void {
  return (mail) => {
    const wanted = plan.mailEvents
      .filter(({ configurationSet }) => configurationSet === mail.configurationSet)
      .flatMap(({ types }) => types);
    const types = fateOf(mail.destinations[0] ?? '').filter((type) => wanted.includes(type.toUpperCase()));
    for (const type of types) {
      const event = mailEvent(mail, type);
      happenings.record('mailEvent', `${type} of ${mail.messageId}`);
      for (const rule of plan.rules) {
        if (matchesPattern(rule.pattern, event)) {
          invocations.enqueue(rule.functionArn, event, `${type} ${mail.messageId}`);
        }
      }
    }
  };
}
