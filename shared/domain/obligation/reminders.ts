import type { Instant } from '../../kernel/instant.ts';
import type { Obligation, Reminder } from '../records/obligation.ts';

/** Reminds the owner at that moment; replaces an earlier reminder of the kind. */
export function withReminder(obligation: Obligation, step: Reminder, at: Instant): Obligation {
  const others = obligation.pendingSteps.filter((pending) => pending.step !== step);
  const later = others.findIndex(({ fireAt }) => fireAt > at);
  const place = later === -1 ? others.length : later;
  const pendingSteps = others.toSpliced(place, 0, { step, fireAt: at });
  return { ...obligation, generation: obligation.generation + 1, pendingSteps };
}

/** Nobody is reminded of it any more. */
export function withoutReminder(obligation: Obligation, unwanted: Reminder): Obligation {
  const pendingSteps = obligation.pendingSteps.filter(({ step }) => step !== unwanted);
  return { ...obligation, generation: obligation.generation + 1, pendingSteps };
}

/** When the owner is going to be reminded of it. */
export function reminderOf(
  { pendingSteps }: Pick<Obligation, 'pendingSteps'>,
  reminder: Reminder,
): Instant | undefined {
  return pendingSteps.find(({ step }) => step === reminder)?.fireAt;
}

/** Takes over the reminders of the given kinds from the obligation it replaces. */
export function withRemindersOf(
  obligation: Obligation,
  before: Pick<Obligation, 'pendingSteps'>,
  kinds: readonly Reminder[],
): Obligation {
  return kinds.reduce((next, kind) => {
    const at = reminderOf(before, kind);
    return at ? withReminder(next, kind, at) : next;
  }, obligation);
}

/** A talk was agreed for later. Its owner is reminded then, once. Replaces an earlier agreement. */
export function withCallback(obligation: Obligation, at: Instant): Obligation {
  return withReminder(obligation, 'callback', at);
}

export function withoutCallback(obligation: Obligation): Obligation {
  return withoutReminder(obligation, 'callback');
}
