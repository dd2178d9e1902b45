import type { ServiceCase } from '../records/case.ts';
import { reminderOf, withoutCallback, withoutReminder } from '../obligation/index.ts';
import { changeClockOf, type Clocks, withClock } from './clocks.ts';

/**
 * Removes the reminders a voided call brought: of another attempt if it was the last one, of a talk if it agreed the
 * last one.
 */
export function withoutReminders(clocks: Clocks, serviceCase: ServiceCase, callId: string): Clocks {
  const left = withoutAgreement(clocks, serviceCase, callId);
  const last = serviceCase.events.findLast(({ type }) => type === 'replyTried');
  const { reply } = left.running;
  const isItsOwn = last?.type === 'replyTried' && last.callId === callId;
  return isItsOwn && reply && reminderOf(reply, 'nextAttempt')
    ? withClock(left, 'reply', withoutReminder(reply, 'nextAttempt'))
    : left;
}

/** What was last agreed in this call was never agreed. */
function withoutAgreement(clocks: Clocks, { status, events }: ServiceCase, callId: string): Clocks {
  const agreed = events.findLast(
    (event) => event.type === 'replyTried' && event.outcome === 'callbackAgreed',
  );
  if (agreed?.type !== 'replyTried' || agreed.callId !== callId) return clocks;
  return changeClockOf(clocks, { status }, (owed) =>
    reminderOf(owed, 'callback') ? withoutCallback(owed) : owed,
  );
}
