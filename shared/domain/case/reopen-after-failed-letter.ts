import type { LetterId } from '../../kernel/ids.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { reopenObligation } from '../obligation/index.ts';
import type { ChangedCase } from './clocks.ts';
import { unchanged } from './inform-customer.ts';
import { lastSolution } from './last-solution.ts';
import { moveCase } from './move-case.ts';
import type { ServiceCase } from './records.ts';

/**
 * The reply letter never got there: the customer has not been told, and the reply is owed again in its old
 * window. A case that went on since, by a call or with the customer's word, stays as it is.
 */
export function reopenAfterFailedLetter(
  dossier: DossierState,
  serviceCase: ServiceCase,
  letterId: LetterId,
  facts: BranchFacts,
): ChangedCase {
  const reply = serviceCase.events.findLast(({ type }) => type === 'informed');
  const solved = lastSolution(serviceCase);
  const isProof = reply?.type === 'informed' && reply.proof.id === letterId;
  if (serviceCase.status !== 'answered' || !isProof || !solved) return unchanged(dossier, serviceCase);
  const proved = dossier.obligations.find(
    (obligation) =>
      obligation.kind === 'caseReply' &&
      obligation.subject.id === serviceCase.id &&
      'proof' in obligation &&
      obligation.proof.id === letterId,
  );
  if (!proved) throw new Error(`Case ${serviceCase.id} has lost the obligation met by letter ${letterId}`);
  const by = facts.actor.type === 'staff' ? facts.actor.staffId : 'system';
  return moveCase(
    dossier,
    serviceCase,
    {
      state: { status: 'replyPending', solution: solved.solution, solvedAt: solved.at },
      events: [{ type: 'reopened', at: facts.now, by, because: 'letterFailed' }],
      left: { cancelled: 'letterFailed', at: facts.now },
      starts: { again: reopenObligation(proved, facts) },
    },
    facts,
  );
}
