import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type ChangedCase, clocksOf, writeCase } from './clocks.ts';
import { type CaseUnknown, findCaseIn, type WrongCaseStatus } from './find-case.ts';
import type { CaseHistoryFull } from './history-room.ts';
import { RUNNING_STATUSES } from '../records/case.ts';

export interface NoteOnCase {
  readonly caseId: CaseId;
  readonly text: string;
}

/** Adds what was found out while studying the matter. Everybody who sees the case may add a note. */
export function decideNoteOnCase(
  dossier: DossierState,
  { caseId, text }: NoteOnCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CaseUnknown | WrongCaseStatus | CaseHistoryFull> {
  const search = findCaseIn(dossier, caseId, RUNNING_STATUSES, 'notes', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  const by = staffBehind(facts.actor);
  const events = [...found.events, { type: 'noted', at: facts.now, by, text } as const];
  const changed = writeCase(dossier, { ...found, events }, clocksOf(dossier, found), facts);
  return accepted(changed.changes, changed);
}
