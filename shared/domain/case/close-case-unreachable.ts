import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Attempt } from '../records/follow-up.ts';
import { countTries, type Tries } from '../follow-up/index.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type EndingRefusal, findMyCase } from './find-case.ts';
import { lastSolution } from './last-solution.ts';
import { moveCase } from './move-case.ts';
import type { ServiceCase } from '../records/case.ts';
import { replyLetterSent } from './reply-letter-sent.ts';

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

  const { minAttempts, minDays, minDayParts } = facts.settings.unreachable;
  const since = lastSolution(found)?.at ?? found.openedAt;
  const have = countTries(attemptsOn(found), since, dossier.customer, facts);
  if (have.attempts < minAttempts || have.days < minDays || have.dayParts < minDayParts) {
    const need = { attempts: minAttempts, days: minDays, dayParts: minDayParts };
    return refused({ code: 'attempts-missing', data: { have, need } });
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
      left: { cancelled: 'unreachable', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}

function attemptsOn({ events }: ServiceCase): readonly Attempt[] {
  const voided = events.flatMap((event) => (event.type === 'callVoided' ? [event.callId] : []));
  return events.flatMap((event) =>
    event.type === 'replyTried' && !voided.includes(event.callId)
      ? [{ callId: event.callId, at: event.at, outcome: event.outcome }]
      : [],
  );
}
