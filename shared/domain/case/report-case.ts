import type { CaseId } from '../../kernel/ids.ts';
import { ownersStep } from './case-step.ts';

export interface ReportCase {
  readonly caseId: CaseId;
  readonly tried: string;
  readonly asked: string;
}

/**
 * Reports an unsolved matter to the supervisor and asks for a solution. This is what the two days are
 * for.
 */
export const decideReportCase = ownersStep<ReportCase>({
  from: ['open', 'studying'],
  move: ({ caseId, tried, asked }, at, by) => ({
    state: { status: 'reported' },
    events: [{ type: 'reported', at, by, tried, asked }],
    left: { door: 'report', proof: { type: 'case', id: caseId }, at, doneBy: by },
    starts: { event: 'decisionAskedFor', at },
  }),
});
