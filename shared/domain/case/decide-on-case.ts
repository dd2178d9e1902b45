import type { CaseId } from '../../kernel/ids.ts';
import { decidersStep } from './case-step.ts';

export interface DecideOnCase {
  readonly caseId: CaseId;
  readonly solution: string;
}

/** The supervisor answers what was reported. The customer must now be told on the same local day. */
export const decideDecideOnCase = decidersStep<DecideOnCase>({
  from: ['reported'],
  move: ({ caseId, solution }, at, by) => ({
    state: { status: 'replyPending', solution, solvedAt: at },
    events: [{ type: 'solved', at, by, solution, source: 'supervisor' }],
    left: { door: 'decide', proof: { type: 'case', id: caseId }, at, doneBy: by },
    starts: { event: 'solutionFound', at },
  }),
});
