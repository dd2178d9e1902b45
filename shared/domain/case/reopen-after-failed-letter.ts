import type { LetterId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { reopenObligation } from '../obligation/index.ts';
import type { ChangedCase } from './clocks.ts';
import { unchanged } from './inform-customer.ts';
import { lastSolution } from './last-solution.ts';
import { moveCase } from './move-case.ts';
import type { ServiceCase } from '../records/case.ts';
import { replyLetterSent } from './reply-letter-sent.ts';

/**
 * The reply letter never arrived, so the customer has not been told and the reply is owed again in its old
 * window. A case that has moved on since, through a call or the customer's own word, stays as it is.
 * So does a case given up as unreachable (practice C.6) whose customer was told by telephone or by another
 * letter.
 */
export function reopenAfterFailedLetter(
  dossier: DossierState,
  serviceCase: ServiceCase,
  letterId: LetterId,
  facts: BranchFacts,
): ChangedCase {
  const solved = lastSolution(serviceCase);
  if (!solved || !restsOn(dossier, serviceCase, letterId)) return unchanged(dossier, serviceCase);
  const by = facts.actor.type === 'staff' ? facts.actor.staffId : 'system';
  return moveCase(
    dossier,
    serviceCase,
    {
      state: { status: 'replyPending', solution: solved.solution, solvedAt: solved.at },
      events: [{ type: 'reopened', at: facts.now, by, because: 'letterFailed' }],
      left: { door: 'letterFailed', at: facts.now },
      starts: { again: reopenObligation(lastReplyOwed(dossier, serviceCase), facts) },
    },
    facts,
  );
}

/** Whether nothing but this letter told the customer. */
function restsOn(dossier: DossierState, serviceCase: ServiceCase, letterId: LetterId): boolean {
  const proof = lastProof(serviceCase);
  if (serviceCase.status === 'answered') return proof?.id === letterId;
  return (
    serviceCase.status === 'closedUnreachable' &&
    proof?.type !== 'call' &&
    !replyLetterSent(dossier, serviceCase, letterId)
  );
}

/** What shows that the customer was told the answer found last; a call that was voided shows nothing. */
function lastProof({ events }: ServiceCase) {
  const voided = events.flatMap((event) => (event.type === 'callVoided' ? [event.callId as string] : []));
  const sinceSolved = events.slice(events.findLastIndex(({ type }) => type === 'solved'));
  return sinceSolved
    .flatMap((event) => (event.type === 'informed' ? [event.proof] : []))
    .findLast(({ id }) => !voided.includes(id));
}

/** The letter fulfilled it, or it was cancelled with the case. Until then it was owed. */
function lastReplyOwed({ obligations }: DossierState, { id }: ServiceCase): Obligation {
  const owed = obligations
    .filter(({ kind, subject }) => kind === 'caseReply' && subject.id === id)
    .toSorted((left, right) => (left.anchor.at < right.anchor.at ? -1 : 1))
    .at(-1);
  if (!owed) throw new Error(`Case ${id} has an answer and no obligation to give it`);
  return owed;
}
