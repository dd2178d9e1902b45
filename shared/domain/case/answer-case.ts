import type { CaseId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import type { CaseContact } from '../records/case.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import type { ChangedCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';
import type { ContactKnown } from './contact-at.ts';
import { type ProofRefusal, shownBy } from './shown-by.ts';

export interface AnswerCase {
  readonly caseId: CaseId;
  readonly answer: string;
  /** The contact in which it was given. Somebody senior may answer without one. */
  readonly proof?: CaseContact;
}

export type AnswerCaseRefusal =
  | CaseRefusal
  | ProofRefusal
  | {
      readonly code: 'answer-not-at-once';
      readonly data: { readonly raisedOn: LocalDate; readonly answeredOn: LocalDate };
    };

/**
 * The matter was answered at once: in a contact on the day it was raised. Nothing is left to report, only to ask
 * whether the answer satisfied. An answer of a later day is a solution the customer is told.
 */
export function decideAnswerCase(
  dossier: DossierState,
  { caseId, answer, proof }: AnswerCase,
  facts: BranchFacts,
  known: ContactKnown,
): Decision<RecordChange, ChangedCase, AnswerCaseRefusal> {
  const search = findMyCase(dossier, caseId, ['open'], 'steps', facts);
  if (!search.found) return refused(search.refusal);
  const { openedAt } = search.found;
  const of = { duty: 'caseReport', door: 'answer', since: openedAt, anotherContact: false } as const;
  const proved = shownBy(dossier, search.found, proof, of, known, facts);
  if ('refusal' in proved) return refused(proved.refusal);
  const { shown } = proved;
  const { timeZone } = facts.branch;
  const [raisedOn, answeredOn] = [localDateOf(openedAt, timeZone), localDateOf(shown.at, timeZone)];
  if (raisedOn !== answeredOn) {
    return refused({ code: 'answer-not-at-once', data: { raisedOn, answeredOn } });
  }
  const { at, by } = shown;
  const left = {
    door: 'answer',
    proof: shown.proof ?? { type: 'case', id: caseId },
    at,
    doneBy: by,
  } as const;
  const changed = moveCase(
    dossier,
    search.found,
    {
      state: { status: 'answered', answeredAt: at },
      events: [{ type: 'answeredAtOnce', at, by, answer, ...(shown.proof && { proof: shown.proof }) }],
      left,
      response: left,
      starts: { event: 'customerInformed', at },
    },
    facts,
  );
  return acceptedFor(search.found, changed, facts);
}
