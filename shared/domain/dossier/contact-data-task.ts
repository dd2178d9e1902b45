import type { StaffId } from '../../kernel/ids.ts';
import { followUpAgentFor } from '../branch/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { meetObligation, openObligation } from '../obligation/index.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';

type Task = DossierState['obligations'][number];

/**
 * Asks the agent to correct the customer's address, number or e-mail (practice C.6).
 * @returns nothing while such a task is still open.
 */
export function openContactDataTask(dossier: DossierState, facts: BranchFacts): readonly RecordChange[] {
  if (openTask(dossier)) return [];
  const { customerId, agentId } = dossier.head;
  const ownerId = followUpAgentFor(facts.branch, customerId, agentId);
  const task = openObligation(
    {
      kind: 'contactData',
      customerId,
      subject: { type: 'customer', id: customerId },
      ...(ownerId && { ownerId }),
      event: 'contactDataFailed',
      anchorAt: facts.now,
    },
    facts,
  );
  return [insert(task)];
}

/** The task is done with new contact data. */
export function meetContactDataTask(
  dossier: DossierState,
  doneBy: StaffId,
  facts: Pick<BranchFacts, 'now' | 'branch'>,
): readonly RecordChange[] {
  const task = openTask(dossier);
  if (!task) return [];
  const proof = { type: 'customer', id: dossier.head.customerId } as const;
  return [replace(meetObligation(task, { at: facts.now, proof, doneBy }, facts))];
}

function openTask({ obligations }: DossierState): Task | undefined {
  return obligations.find(({ kind, status }) => kind === 'contactData' && status === 'open');
}
