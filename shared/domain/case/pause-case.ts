import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clocksOf, writeCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import type { ServiceCase } from '../records/case.ts';

export interface PauseCase {
  readonly caseId: CaseId;
  readonly reason: string;
}

/** An answered case does not wait for our staff. */
export const HANDLED = ['open', 'studying', 'reported', 'replyPending'] as const;

/**
 * Handling stops for a stated reason, such as a part that must arrive. The time does not count as handling
 * time. The policy's deadlines know no pause and go on. The pause ends when the case is resumed or moves on.
 */
export function decidePauseCase(
  dossier: DossierState,
  { caseId, reason }: PauseCase,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CaseRefusal | { readonly code: 'case-paused' }> {
  const search = findMyCase(dossier, caseId, HANDLED, 'notes', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  if (found.pausedSince) return refused({ code: 'case-paused' });
  const at = facts.now;
  const by = staffBehind(facts.actor);
  const paused: ServiceCase = {
    ...found,
    pausedSince: at,
    events: [...found.events, { type: 'paused', at, by, reason }],
  };
  const changed = writeCase(dossier, paused, clocksOf(dossier, found), facts);
  return acceptedFor(search.found, changed, facts);
}
