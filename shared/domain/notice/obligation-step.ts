import type { StaffId } from '../../kernel/ids.ts';
import { isBefore } from '../../kernel/instant.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { afterStep, undoneAt } from '../obligation/index.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { queueNotice } from './queue-notice.ts';
import { recipientsOf } from './recipients.ts';

/** A firing names the step it was armed for, and the generation of the obligation at that time. */
export interface ObligationFiring {
  readonly obligationId: string;
  readonly generation: number;
  readonly step: string;
}

export type StepResult =
  | { readonly applied: true; readonly told: readonly StaffId[] }
  /** `stale`: armed before the last change. `alreadyApplied`: a duplicate. `early`: before its time. */
  | {
      readonly applied: false;
      readonly because: 'unknown' | 'closed' | 'stale' | 'alreadyApplied' | 'early';
    };

/**
 * What the passing of time does to an obligation. The armed step leaves the ladder and the people concerned
 * get a notice. A firing is only a hint: one that is early, repeated or meant for an obligation that has
 * moved on changes nothing. `told` is empty when the group has appointed nobody who could be told.
 */
export function decideObligationStep(
  dossier: DossierState,
  firing: ObligationFiring,
  facts: BranchFacts,
): Decision<RecordChange, StepResult, never> {
  const ignored = (because: Extract<StepResult, { applied: false }>['because']) =>
    accepted([], { applied: false, because } as const);

  const obligation = dossier.obligations.find(({ id }) => id === firing.obligationId);
  if (!obligation) return ignored('unknown');
  if (obligation.status !== 'open') return ignored('closed');
  if (obligation.generation !== firing.generation) return ignored('stale');
  const [step] = obligation.pendingSteps;
  if (step?.step !== firing.step) return ignored('alreadyApplied');
  if (isBefore(facts.now, step.fireAt)) return ignored('early');

  const told = recipientsOf(step.step, obligation, facts);
  const notices = told.flatMap((recipientId) => queueNotice({ obligation, step, recipientId }, facts));
  const after = afterStep(obligation, step.step);
  return accepted([replace(undoneAt(after, facts.now, facts)), ...notices], { applied: true, told });
}
