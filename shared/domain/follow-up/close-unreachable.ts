import type { FollowUpId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import { actingForOwner, checkMayWorkFor, type NotYourTask } from '../branch/index.ts';
import type { Settings } from '../records/settings.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import type { Instant } from '../../kernel/instant.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { FinalMessage, FollowUp } from '../records/follow-up.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { countTries, isTriedEnough, type Tries, triesNeeded } from './counted-attempts.ts';
import { findPending, type FollowUpNotPending } from './find-pending.ts';
import { planFollowUp, visitOf } from './plan-follow-up.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';
import { type FinalLetterUnsent, finalMessageOf, type NamedMessage } from './final-message.ts';

export interface CloseUnreachable {
  readonly followUpId: FollowUpId;
  readonly finalMessage?: NamedMessage;
}

export type UnreachableRefusal =
  | FollowUpNotPending
  | NotYourTask
  | FinalLetterUnsent
  | EventTimeRefusal
  | { readonly code: 'final-message-too-early'; readonly data: { readonly sentAt: Instant } }
  | { readonly code: 'attempts-missing'; readonly data: { readonly have: Tries; readonly need: Tries } }
  | {
      readonly code: 'final-message-missing';
      readonly data: { readonly expected: Settings['unreachable']['finalMessage'] };
    };

export interface ClosedUnreachable {
  readonly closed: FollowUpWithObligation;
  /** The second follow-up, counted from the closing. */
  readonly planned?: FollowUpWithObligation;
}

/**
 * Gives up on a customer as unreachable. This needs enough attempts on enough days and parts of the day, and
 * a final message or the reason why none was sent (practice C.6). A first follow-up still brings the second
 * one, counted from today (policy A.3 no. 4).
 */
export function decideCloseUnreachable(
  dossier: DossierState,
  command: CloseUnreachable,
  facts: BranchFacts,
): Decision<RecordChange, ClosedUnreachable, UnreachableRefusal> {
  const search = findPending(dossier, command.followUpId);
  if (!search.found) return refused(search.refusal);
  const { followUp, obligation } = search.found;
  const notYours = checkMayWorkFor(obligation.ownerId, facts);
  if (notYours) return refused(notYours);

  const { finalMessage: expected } = facts.settings.unreachable;
  const have = countTries(followUp.attempts, obligation.opensAt, dossier.customer, facts);
  if (!isTriedEnough(have, facts)) {
    return refused({ code: 'attempts-missing', data: { have, need: triesNeeded(facts) } });
  }
  const named = command.finalMessage;
  if (!isEnough(named, expected)) {
    return refused({ code: 'final-message-missing', data: { expected } });
  }

  const sent = named && finalMessageOf(dossier, followUp.id, named);
  if (sent && 'refusal' in sent) return refused(sent.refusal);
  const untimely = sent && checkSentAt(sent.message, followUp, obligation.opensAt, dossier, facts);
  if (untimely) return refused(untimely);

  const second =
    followUp.ordinal === 'first'
      ? planFollowUp(
          dossier,
          {
            ordinal: 'second',
            event: 'firstFollowUpUnreachable',
            ...visitOf(followUp),
            anchorAt: facts.now,
            previous: followUp,
            previousTopics: [],
          },
          facts,
        )
      : undefined;
  const closed = closeFollowUp(
    { ...followUp, ...(second && { nextFollowUpId: second.followUp.id }) },
    obligation,
    { status: 'unreachable', because: 'attemptsExhausted', ...(sent && { finalMessage: sent.message }) },
    facts.now,
    facts,
  );
  return accepted(
    [...closed.changes, ...(second ? second.changes : [])],
    {
      closed,
      ...(second && { planned: second }),
    },
    actingForOwner(obligation.ownerId, facts),
  );
}

/** A message on record was sent at a time that is possible, and after the attempts that justify it (practice C.6). */
function checkSentAt(
  message: FinalMessage,
  { attempts }: Pick<FollowUp, 'attempts'>,
  opensAt: Instant,
  { customer }: DossierState,
  facts: BranchFacts,
): UnreachableRefusal | undefined {
  if (message.channel === 'none') return undefined;
  const { sentAt } = message;
  const untimely = message.channel === 'sms' ? checkEventTime(sentAt, facts) : undefined;
  if (untimely) return untimely;
  const before = attempts.filter(({ at }) => at <= sentAt);
  return isTriedEnough(countTries(before, opensAt, customer, facts), facts)
    ? undefined
    : { code: 'final-message-too-early', data: { sentAt } };
}

/**
 * Whether the message was sent the way the branch wants it. A stated reason for sending none always counts.
 */
function isEnough(
  message: NamedMessage | undefined,
  expected: Settings['unreachable']['finalMessage'],
): boolean {
  if (expected === 'none' || message?.channel === 'none') return true;
  switch (expected) {
    case 'smsOrLetter':
      return message?.channel === 'sms' || message?.channel === 'letter';
    case 'sms':
    case 'email':
    case 'letter':
      return message?.channel === expected;
    default:
      return assertNever(expected);
  }
}
