import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Attempt } from '../records/follow-up.ts';
import { countTries, isTriedEnough, type Tries, triesNeeded } from '../follow-up/index.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type EndingRefusal, findMyCase } from './find-case.ts';
import { lastSolution } from './last-solution.ts';
import { moveCase } from './move-case.ts';
import type { ServiceCase } from '../records/case.ts';
import { replyLetterSent } from './reply-letter-sent.ts';
import { voidedContacts } from './voided-contacts.ts';
import type { Customer } from '../records/dossier.ts';

export interface CloseCaseUnreachable {
  readonly caseId: CaseId;
}

export type CloseCaseUnreachableRefusal =
  | EndingRefusal
  | { readonly code: 'attempts-missing'; readonly data: { readonly have: Tries; readonly need: Tries } }
  | { readonly code: 'reply-letter-missing' };

/**
 * Gives up on reaching the customer. This needs enough attempts on enough days and parts of the day since the
 * answer was found, and a letter with the answer (practice C.6, A-26).
 */
export function decideCloseCaseUnreachable(
  dossier: DossierState,
  { caseId }: CloseCaseUnreachable,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CloseCaseUnreachableRefusal> {
  const search = findMyCase(dossier, caseId, ['replyPending', 'answered'], 'end', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;

  const have = triesOn(found, dossier.customer, facts);
  if (!isTriedEnough(have, facts)) {
    return refused({ code: 'attempts-missing', data: { have, need: triesNeeded(facts) } });
  }
  if (!replyLetterSent(dossier, found)) return refused({ code: 'reply-letter-missing' });

  const at = facts.now;
  const by = staffBehind(facts.actor);
  const changed = moveCase(
    dossier,
    found,
    {
      state: { status: 'closedUnreachable', closedAt: at },
      events: [{ type: 'ended', at, by, reason: 'unreachable' }],
      left: { door: 'closeUnreachable', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}

/** Whether it was tried often enough to give up, calls taken back aside. */
export function triedEnough(serviceCase: ServiceCase, customer: Customer, facts: BranchFacts): boolean {
  return isTriedEnough(triesOn(serviceCase, customer, facts), facts);
}

function triesOn(serviceCase: ServiceCase, customer: Customer, facts: BranchFacts): Tries {
  const since = lastSolution(serviceCase)?.at ?? serviceCase.openedAt;
  return countTries(attemptsOn(serviceCase), since, customer, facts);
}

function attemptsOn(serviceCase: ServiceCase): readonly Attempt[] {
  const { events } = serviceCase;
  const voided = voidedContacts(serviceCase);
  return events.flatMap((event) =>
    event.type === 'replyTried' && !voided.has(event.callId)
      ? [{ callId: event.callId, at: event.at, outcome: event.outcome }]
      : [],
  );
}
