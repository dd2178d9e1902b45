import type { VisitId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import { waiveObligation } from '../obligation/index.ts';
import { type RecordChange, replaced } from '../records/change.ts';

export interface WaiveDossierEntry {
  readonly visitId: VisitId;
  readonly reason: string;
}

export type WaiverRefusal =
  | { readonly code: 'visit-unknown'; readonly data: { readonly visitId: VisitId } }
  | { readonly code: 'obligation-closed'; readonly data: { readonly status: Obligation['status'] } };

/**
 * A supervisor waives a visit's dossier entry, for a reason that stays on record. The entry may still
 * be completed later, but then no longer counts.
 */
export function decideWaiveDossierEntry(
  dossier: DossierState,
  command: WaiveDossierEntry,
  facts: BranchFacts,
): Decision<RecordChange, Obligation, WaiverRefusal> {
  const visit = dossier.visits.find(({ id }) => id === command.visitId);
  if (!visit) return refused({ code: 'visit-unknown', data: { visitId: command.visitId } });
  const obligation = dossier.obligations.find(({ id }) => id === visit.dossierEntry.obligationId);
  if (!obligation) throw new Error(`Visit ${visit.id} has lost its obligation`);
  if (obligation.status !== 'open') {
    return refused({ code: 'obligation-closed', data: { status: obligation.status } });
  }
  const by = staffBehind(facts.actor);
  const waived = waiveObligation(obligation, { at: facts.now, by, reason: command.reason }, facts);
  const { record, change } = replaced(waived);
  return accepted([change], record);
}
