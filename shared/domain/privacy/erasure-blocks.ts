import type { CaseId, FollowUpId, ObligationId, VisitId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { ObligationKind } from '../records/obligation.ts';

/** What stands in the way of forgetting a customer. All lists are empty when nothing does. */
export interface ErasureBlocks {
  readonly legalHold: boolean;
  /** Visits whose car is still in the shop. */
  readonly visitIds: readonly VisitId[];
  readonly caseIds: readonly CaseId[];
  /** Follow-ups still to be made; they may be called off with the erasure. */
  readonly followUpIds: readonly FollowUpId[];
  /** Everything else that is still owed. */
  readonly obligations: readonly { readonly id: ObligationId; readonly kind: ObligationKind }[];
}

/**
 * A customer to whom we still owe something, or who has a dispute with us, cannot be forgotten yet (practice
 * C.10). A task to correct contact data is pointless then and does not block.
 */
export function erasureBlocks(dossier: DossierState): ErasureBlocks {
  const pending = dossier.followUps.filter(({ status }) => status === 'pending');
  const theirs = new Set(pending.map(({ obligationId }) => obligationId));
  return {
    legalHold: dossier.customer.legalHold !== undefined,
    visitIds: dossier.visits.filter(({ status }) => status === 'intakeDone').map(({ id }) => id),
    caseIds: dossier.cases.filter((one) => !('closedAt' in one)).map(({ id }) => id),
    followUpIds: pending.map(({ id }) => id),
    obligations: dossier.obligations
      .filter(({ id, kind, status }) => status === 'open' && kind !== 'contactData' && !theirs.has(id))
      .map(({ id, kind }) => ({ id, kind })),
  };
}

/** Whether anything of it forbids the erasure. */
export function isBlocked(blocks: ErasureBlocks, option: { readonly cancelFollowUps: boolean }): boolean {
  const { legalHold, visitIds, caseIds, followUpIds, obligations } = blocks;
  const lists = [visitIds, caseIds, obligations, ...(option.cancelFollowUps ? [] : [followUpIds])];
  return legalHold || lists.some((list) => list.length > 0);
}
