import type { CaseId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { checkDecider, type NotSenior } from './check-decider.ts';
import type { ChangedCase } from './clocks.ts';
import { type CaseUnknown, findCaseIn, type WrongCaseStatus } from './find-case.ts';
import type { CaseHistoryFull } from './history-room.ts';
import { moveCase } from './move-case.ts';

export interface AskForMore {
  readonly caseId: CaseId;
  readonly question: string;
}

/** The supervisor cannot decide yet. The matter is studied again, with two new days to report. */
export function decideAskForMore(
  dossier: DossierState,
  { caseId, question }: AskForMore,
  facts: BranchFacts,
): Decision<RecordChange, ChangedCase, CaseUnknown | WrongCaseStatus | CaseHistoryFull | NotSenior> {
  const search = findCaseIn(dossier, caseId, ['reported'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const notSenior = checkDecider(search.found, facts);
  if (notSenior) return refused(notSenior);
  const by = staffBehind(facts.actor);
  const at = facts.now;
  const changed = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'studying' },
      events: [{ type: 'askedForMore', at, by, question }],
      left: { door: 'askForMore', proof: { type: 'case', id: caseId }, at, doneBy: by },
      starts: { event: 'moreAskedFor', at },
    },
    facts,
  );
  return accepted(changed.changes, changed);
}
