import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clocksOf, writeCase } from './clocks.ts';
import { type EndingRefusal, findMyCase } from './find-case.ts';
import type { ServiceCase } from '../records/case.ts';
import { HANDLED } from './pause-case.ts';

/** Handling goes on. */
export function decideResumeCase(
  dossier: DossierState,
  { caseId }: { readonly caseId: CaseId },
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, EndingRefusal | { readonly code: 'case-not-paused' }> {
  const search = findMyCase(dossier, caseId, HANDLED, 'end', facts);
  if (!search.found) return refused(search.refusal);
  const { pausedSince, ...found } = search.found;
  if (!pausedSince) return refused({ code: 'case-not-paused' });
  const by = staffBehind(facts.actor);
  const resumed: ServiceCase = {
    ...found,
    events: [...found.events, { type: 'resumed', at: facts.now, by }],
  };
  const changed = writeCase(dossier, resumed, clocksOf(dossier, search.found), facts);
  return acceptedFor(search.found, changed, facts);
}
