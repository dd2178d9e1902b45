import type { LetterId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { AppliedCall } from '../follow-up/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type ChangedCase, runningObligations } from './clocks.ts';
import { moveCase } from './move-case.ts';
import type { CaseReply, ServiceCase } from '../records/case.ts';

/** A call as a case sees it. */
export type CallOnCase = Pick<AppliedCall, 'id' | 'startedAt' | 'outcome' | 'callbackAt' | 'handledBy'>;

/** A call that reached the customer gives the answer. Its record proves the same-day reply. */
export function informByCall(
  dossier: DossierState,
  serviceCase: ServiceCase,
  { id, startedAt, handledBy }: CallOnCase,
  facts: BranchFacts,
): ChangedCase {
  const reply = { at: startedAt, by: handledBy, proof: { type: 'call', id } } as const;
  return inform(dossier, serviceCase, reply, facts);
}

/**
 * A reply letter was posted. It proves the same-day reply. A letter that answers no pending
 * reply leaves the case as it is.
 * @param postedAt when the post or the mail service received it.
 */
export function informByLetter(
  dossier: DossierState,
  serviceCase: ServiceCase,
  letterId: LetterId,
  postedAt: Instant,
  by: StaffId,
  facts: BranchFacts,
): ChangedCase {
  const reply = { at: postedAt, by, proof: { type: 'letter', id: letterId } } as const;
  return inform(dossier, serviceCase, reply, facts);
}

function inform(
  dossier: DossierState,
  serviceCase: ServiceCase,
  reply: CaseReply,
  facts: BranchFacts,
): ChangedCase {
  if (serviceCase.status !== 'replyPending') return unchanged(dossier, serviceCase);
  const { at, by, proof } = reply;
  return moveCase(
    dossier,
    serviceCase,
    {
      state: { status: 'answered', answeredAt: at },
      events: [{ type: 'informed', ...reply }],
      left: { door: 'inform', proof, at, doneBy: by },
      response: { door: 'inform', proof, at, doneBy: by },
      starts: { event: 'customerInformed', at },
    },
    facts,
  );
}

/** The case as it is, with nothing to write. */
export function unchanged(dossier: DossierState, serviceCase: ServiceCase): ChangedCase {
  return { serviceCase, obligations: runningObligations(dossier, serviceCase), changes: [] };
}
