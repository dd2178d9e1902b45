import type { CaseId } from '../../kernel/ids.ts';
import { ownersStep } from './case-step.ts';

export interface SolveCase {
  readonly caseId: CaseId;
  readonly solution: string;
}

/**
 * The person who studies the matter finds a solution. The customer must be told on the same local day
 * (A-19).
 */
export const decideSolveCase = ownersStep<SolveCase>({
  from: ['studying'],
  move: ({ solution }, at, by) => ({
    state: { status: 'replyPending', solution, solvedAt: at },
    events: [{ type: 'solved', at, by, solution, source: 'agent' }],
    left: { door: 'solve', at },
    starts: { event: 'solutionFound', at },
  }),
});
