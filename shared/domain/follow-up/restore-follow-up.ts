import type { CallId, StaffId } from '../../kernel/ids.ts';
import type { CallRecord } from '../call/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { type Obligation, reopenObligation, withoutCallback } from '../obligation/index.ts';
import { type RecordChange, replace } from '../records.ts';
import { closeFollowUp } from './close-follow-up.ts';
import { type FollowUpWithObligation, isPending, obligationOf } from './pending-follow-ups.ts';
import type { FollowUp, PendingFollowUp } from './records.ts';

/** The follow-ups a call put an end to, linked to it or not. */
export function followUpsClosedBy(dossier: DossierState, callId: CallId): readonly FollowUp[] {
  return dossier.followUps.filter((followUp) => 'callId' in followUp && followUp.callId === callId);
}

/**
 * Takes a voided call out of a follow-up: owed again in its old window, without that attempt. The second
 * follow-up it brought is cancelled.
 */
export function restoreFollowUp(
  dossier: DossierState,
  followUp: FollowUp,
  call: Pick<CallRecord, 'id' | 'callbackAt'>,
  voiding: { readonly by: StaffId; readonly reason: string },
  facts: BranchFacts,
): FollowUpWithObligation & { readonly changes: readonly RecordChange[] } {
  const pending = pendingWithout(followUp, call);
  const obligation = obligationOf(dossier, followUp);
  const owedAgain = owe(
    obligation,
    isPending(followUp) && call.callbackAt !== undefined && followUp.callbackAt === call.callbackAt,
    facts,
  );
  return {
    followUp: { ...pending, version: pending.version + 1 },
    obligation: owedAgain === obligation ? obligation : { ...owedAgain, version: owedAgain.version + 1 },
    changes: [
      replace(pending),
      ...(owedAgain === obligation ? [] : [replace(owedAgain)]),
      ...cancelSecond(dossier, followUp, voiding, facts),
    ],
  };
}

function pendingWithout(followUp: FollowUp, call: Pick<CallRecord, 'id' | 'callbackAt'>): PendingFollowUp {
  const { type, id, branchId, customerId, version, ordinal, visitId, obligationId, previousTopics } =
    followUp;
  const { vehicleId, previousFollowUpId } = followUp;
  const callbackAt =
    isPending(followUp) && followUp.callbackAt !== call.callbackAt ? followUp.callbackAt : undefined;
  return {
    type,
    id,
    branchId,
    customerId,
    version,
    ordinal,
    visitId,
    ...(vehicleId && { vehicleId }),
    obligationId,
    ...(previousFollowUpId && { previousFollowUpId }),
    previousTopics,
    attempts: followUp.attempts.filter(({ callId }) => callId !== call.id),
    status: 'pending',
    ...(callbackAt && { callbackAt }),
  };
}

function owe(obligation: Obligation, callbackGone: boolean, facts: BranchFacts): Obligation {
  if (obligation.status !== 'open') return reopenObligation(obligation, facts);
  return callbackGone ? withoutCallback(obligation) : obligation;
}

function cancelSecond(
  dossier: DossierState,
  first: FollowUp,
  { by, reason }: { readonly by: StaffId; readonly reason: string },
  facts: BranchFacts,
): readonly RecordChange[] {
  const second = dossier.followUps.find(({ previousFollowUpId }) => previousFollowUpId === first.id);
  if (!second || !isPending(second)) return [];
  const closing = { status: 'cancelled', by, reason, because: 'callVoided' } as const;
  return closeFollowUp(second, obligationOf(dossier, second), closing, facts.now).changes;
}
