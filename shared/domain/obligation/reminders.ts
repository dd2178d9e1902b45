import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import type { BranchFacts } from '../records/facts.ts';
import {
  type LadderStep,
  LEAD_OF,
  leadOf,
  type Obligation,
  type PendingStep,
  type Reminder,
  type TimedReminder,
} from '../records/obligation.ts';

/** Reminds the owner at that moment; replaces an earlier reminder of the kind. */
export function withReminder(obligation: Obligation, step: Reminder, at: Instant): Obligation {
  return withSteps(obligation, step, [{ step, fireAt: at }]);
}

/**
 * Reminds the owner of what the customer was told a time for: some minutes before (`notices.reminderLeadMinutes`) and
 * again at the time. A lead that is over already is left out: whoever agreed the time knows it.
 * @param at the time the customer was told.
 */
export function withTimedReminder(
  obligation: Obligation,
  step: TimedReminder,
  at: Instant,
  { now, settings }: Pick<BranchFacts, 'now' | 'settings'>,
): Obligation {
  const { reminderLeadMinutes } = settings.notices;
  const soonAt = plusMinutes(at, -reminderLeadMinutes);
  const lead = reminderLeadMinutes > 0 && now < soonAt ? [{ step: LEAD_OF[step], fireAt: soonAt }] : [];
  return withSteps(obligation, step, [...lead, { step, fireAt: at }]);
}

/** Nobody is reminded of it any more. */
export function withoutReminder(obligation: Obligation, unwanted: Reminder): Obligation {
  return withSteps(obligation, unwanted, []);
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
    const steps = before.pendingSteps.filter(({ step }) => isOf(kind, step));
    return steps.length > 0 ? withSteps(next, kind, steps) : next;
  }, obligation);
}

/** A talk was agreed for later. Its owner is reminded before and then. Replaces an earlier agreement. */
export function withCallback(
  obligation: Obligation,
  at: Instant,
  facts: Pick<BranchFacts, 'now' | 'settings'>,
): Obligation {
  return withTimedReminder(obligation, 'callback', at, facts);
}

export function withoutCallback(obligation: Obligation): Obligation {
  return withoutReminder(obligation, 'callback');
}

/** The steps of one reminder take the place of those it had, each before the first that comes later. */
function withSteps(obligation: Obligation, reminder: Reminder, steps: readonly PendingStep[]): Obligation {
  const others = obligation.pendingSteps.filter(({ step }) => !isOf(reminder, step));
  const pendingSteps = steps.reduce<readonly PendingStep[]>((placed, one) => {
    const later = placed.findIndex(({ fireAt }) => fireAt > one.fireAt);
    return placed.toSpliced(later === -1 ? placed.length : later, 0, one);
  }, others);
  return { ...obligation, generation: obligation.generation + 1, pendingSteps };
}

function isOf(reminder: Reminder, step: LadderStep): boolean {
  return step === reminder || step === leadOf(reminder);
}
