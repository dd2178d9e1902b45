import type { FollowUpId } from '../../kernel/ids.ts';
import { staffBehind } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { type FollowUpWithObligation, followUpsClosedBy, restoreFollowUp } from '../follow-up/index.ts';
import { type RecordChange, replace } from '../records.ts';
import type { CallRecord, CallRegisterLine } from './records.ts';

export interface VoidCall {
  readonly reason: string;
}

export type VoidRefusal =
  | { readonly code: 'call-already-voided' }
  | { readonly code: 'later-follow-up-made'; readonly data: { readonly followUpId: FollowUpId } };

export interface VoidedCall {
  readonly call: CallRecord;
  readonly followUps: readonly FollowUpWithObligation[];
}

/**
 * A supervisor takes a wrongly recorded call back. Record, line and number stay, marked as voided;
 * what the call did to follow-ups is undone: they are owed again, in their old windows, and the second
 * follow-up it brought is cancelled (state machine E.2).
 */
export function decideVoidCall(
  dossier: DossierState,
  stored: { readonly record: CallRecord; readonly line: CallRegisterLine },
  { reason }: VoidCall,
  facts: BranchFacts,
): Decision<RecordChange, VoidedCall, VoidRefusal> {
  const { record, line } = stored;
  if (record.voided) return refused({ code: 'call-already-voided' });
  const touched = new Set<FollowUpId>([
    ...record.followUps
      .filter(({ effect }) => effect !== 'alreadyClosed')
      .map(({ followUpId }) => followUpId),
    ...followUpsClosedBy(dossier, record.id).map(({ id }) => id),
  ]);
  const affected = dossier.followUps.filter(({ id }) => touched.has(id));
  const madeLater = dossier.followUps.find(
    ({ previousFollowUpId, status }) =>
      status === 'done' && previousFollowUpId !== undefined && touched.has(previousFollowUpId),
  );
  if (madeLater) return refused({ code: 'later-follow-up-made', data: { followUpId: madeLater.id } });

  const by = staffBehind(facts.actor);
  const voided = { at: facts.now, by, reason };
  const restored = affected.map((followUp) =>
    restoreFollowUp(dossier, followUp, record, { by, reason }, facts),
  );
  const call: CallRecord = { ...record, voided };
  return accepted(
    [
      replace(call),
      replace({ ...line, voided }),
      ...restored.flatMap(({ changes }) => changes),
      ...withoutMarks(dossier, record),
    ],
    {
      call: { ...call, version: call.version + 1 },
      followUps: restored,
    },
  );
}

/** The customer's marks that rest on this call alone. */
function withoutMarks(dossier: DossierState, record: CallRecord): readonly RecordChange[] {
  const { doNotCall, deceased, ...rest } = dossier.customer;
  const keptStop = doNotCall?.callId === record.id ? undefined : doNotCall;
  const keptDeath = deceased?.callId === record.id ? undefined : deceased;
  if (keptStop === doNotCall && keptDeath === deceased) return [];
  return [
    replace({
      ...rest,
      ...(keptStop && { doNotCall: keptStop }),
      ...(keptDeath && { deceased: keptDeath }),
    }),
  ];
}
