import type { CallRecord, Statement } from '../records/call.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { ChangedCase } from './clocks.ts';
import { openCase } from './opened-case.ts';

/**
 * The cases a call brings. Everything left unanswered is one. What was answered at once is recorded as
 * such on the call and needs no case. A complaint gets a case all the same, because the customer is
 * still asked whether the answer satisfied. A matter without a stated level is an ordinary one.
 */
export function casesFromCall(
  dossier: DossierState,
  { id, startedAt, statements, vehicleId }: Pick<CallRecord, 'id' | 'startedAt' | 'statements' | 'vehicleId'>,
  facts: BranchFacts,
): readonly ChangedCase[] {
  return statements.filter(needsCase).map(({ kind, text, level, aboutStaffId, answerAtOnce }) =>
    openCase(
      {
        kind,
        text,
        level: level ?? 'ordinary',
        origin: { type: 'call', id },
        raisedAt: startedAt,
        ...(vehicleId && { vehicleId }),
        ...(aboutStaffId && { aboutStaffId }),
        ...(answerAtOnce !== undefined && { answerAtOnce }),
      },
      dossier,
      facts,
    ),
  );
}

/** Whether what was said is a matter of its own. */
export function needsCase({ kind, answerAtOnce }: Statement): boolean {
  return answerAtOnce === undefined || kind === 'complaint';
}
