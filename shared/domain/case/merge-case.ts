import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { ObligationKind } from '../records/obligation.ts';
import type { RecordChange } from '../records/change.ts';
import { RUNNING_STATUSES } from '../records/case.ts';
import { doorOf } from '../obligation/index.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clockOfState, clocksOf, writeCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';
import { takeOver } from './take-over.ts';

export interface MergeCase {
  readonly caseId: CaseId;
  readonly intoCaseId: CaseId;
}

export type MergeCaseRefusal =
  | CaseRefusal
  | { readonly code: 'merge-not-possible'; readonly data: { readonly intoCaseId: CaseId } }
  | {
      readonly code: 'merge-loses-duty';
      readonly data: { readonly intoCaseId: CaseId; readonly kind: ObligationKind; readonly dueAt: Instant };
    };

/**
 * The same matter was recorded twice. This case ends, and the other goes on with the higher level and the nearest
 * duties of both. The other case must still run, must be hidden from the same person or from nobody, and must owe
 * what this one owes or what comes after it. So a decision the customer was not told never disappears.
 */
export function decideMergeCase(
  dossier: DossierState,
  { caseId, intoCaseId }: MergeCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, MergeCaseRefusal> {
  const search = findMyCase(dossier, caseId, RUNNING_STATUSES, 'end', facts);
  if (!search.found) return refused(search.refusal);
  const target = findMyCase(dossier, intoCaseId, RUNNING_STATUSES, 'steps', facts);
  if (!target.found) return refused(target.refusal);
  const { found } = search;
  if (intoCaseId === caseId || target.found.aboutStaffId !== found.aboutStaffId) {
    return refused({ code: 'merge-not-possible', data: { intoCaseId } });
  }
  const owed = clockOfState(dossier, found);
  const goesOnAs = clockOfState(dossier, target.found).kind;
  if (!mergesInto(owed.kind, goesOnAs)) {
    return refused({ code: 'merge-loses-duty', data: { intoCaseId, kind: owed.kind, dueAt: owed.dueAt } });
  }

  const at = facts.now;
  const by = staffBehind(facts.actor);
  const { serviceCase, clocks, taken } = takeOver(
    { serviceCase: found, clocks: clocksOf(dossier, found) },
    { serviceCase: target.found, clocks: clocksOf(dossier, target.found) },
    { at, by },
    facts,
  );
  const merged = moveCase(
    dossier,
    found,
    {
      state: { status: 'merged', closedAt: at, intoCaseId },
      events: [{ type: 'ended', at, by, reason: `merged into ${intoCaseId}` }],
      left: { door: 'merge', at },
      takenOver: taken,
    },
    facts,
  );
  const goesOn = writeCase(dossier, serviceCase, clocks, facts);
  return acceptedFor(found, { ...merged, changes: [...merged.changes, ...goesOn.changes] }, facts);
}

/** Whether a matter that owes the one goes on in a matter that owes the other. */
export function mergesInto(owed: ObligationKind, goesOnAs: ObligationKind): boolean {
  if (owed === 'caseReply') return false;
  return doorOf(owed, 'merge').leaves?.includes(goesOnAs) ?? false;
}
