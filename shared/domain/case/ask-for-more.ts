import type { CaseId } from '../../kernel/ids.ts';
import { decidersStep } from './case-step.ts';

export interface AskForMore {
  readonly caseId: CaseId;
  readonly question: string;
}

/** The supervisor cannot decide yet. The matter is studied again, with two new days to report. */
export const decideAskForMore = decidersStep<AskForMore>({
  from: ['reported'],
  move: ({ caseId, question }, at, by) => ({
    state: { status: 'studying' },
    events: [{ type: 'askedForMore', at, by, question }],
    left: { door: 'askForMore', proof: { type: 'case', id: caseId }, at, doneBy: by },
    starts: { event: 'moreAskedFor', at },
  }),
});
