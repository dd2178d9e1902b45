import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clocksOf, writeCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';
import { RUNNING_STATUSES } from '../records/case.ts';

export interface MergeCase {
  readonly caseId: CaseId;
  readonly intoCaseId: CaseId;
}

export type MergeCaseRefusal =
  | CaseRefusal
  | { readonly code: 'merge-not-possible'; readonly data: { readonly intoCaseId: CaseId } };

/**
 * The same matter was recorded twice. This case ends, the other goes on and says so. The other case must
 * still run, and must be hidden from the same person or from nobody.
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
  const { aboutStaffId } = search.found;
  if (intoCaseId === caseId || target.found.aboutStaffId !== aboutStaffId) {
    return refused({ code: 'merge-not-possible', data: { intoCaseId } });
  }
  const at = facts.now;
  const by = staffBehind(facts.actor);
  const merged = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'merged', closedAt: at, intoCaseId },
      events: [{ type: 'ended', at, by, reason: `merged into ${intoCaseId}` }],
      left: { cancelled: 'caseClosed', at },
    },
    facts,
  );
  const goesOn = writeCase(
    dossier,
    { ...target.found, events: [...target.found.events, { type: 'absorbed', at, by, caseId }] },
    clocksOf(dossier, target.found),
    facts,
  );
  return acceptedFor(search.found, { ...merged, changes: [...merged.changes, ...goesOn.changes] }, facts);
}
