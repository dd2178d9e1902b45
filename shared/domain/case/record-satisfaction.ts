import type { CaseId } from '../../kernel/ids.ts';
import { assertNever } from '../../kernel/never.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clocksOf, writeCase } from './clocks.ts';
import { type CaseRefusal, findMyCase } from './find-case.ts';
import { higherLevel } from './levels.ts';
import { moveCase } from './move-case.ts';
import type { CaseContact, CaseEvent, CaseIn, Satisfaction } from '../records/case.ts';
import type { ContactKnown } from './contact-at.ts';
import { type ProofRefusal, type Shown, shownBy } from './shown-by.ts';
import { staffBehind } from '../records/actor.ts';

export interface RecordSatisfaction {
  readonly caseId: CaseId;
  readonly satisfaction: Satisfaction;
  /** In the customer's words. */
  readonly words?: string;
  /** The contact in which it was said. Somebody senior may record it without one. */
  readonly proof?: CaseContact;
}

/** From this many reopenings on, an unsatisfied customer raises the level (state machine E.3). */
const RAISED_AT_REOPENING = 2;

/**
 * Records what the customer thought of the answer, in a contact since then. Only a satisfied customer closes a
 * case; a dissatisfied one reopens it with two new days to report, the second time at a higher level. That nobody
 * was reached ends nothing and needs no proof.
 */
export function decideRecordSatisfaction(
  dossier: DossierState,
  { caseId, satisfaction, words, proof }: RecordSatisfaction,
  facts: BranchFacts,
  known: ContactKnown,
): Decision<RecordChange, ChangedCase, CaseRefusal | ProofRefusal> {
  const search = findMyCase(
    dossier,
    caseId,
    ['answered'],
    satisfaction === 'satisfied' ? 'end' : 'steps',
    facts,
  );
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  const of = {
    duty: 'satisfactionCheck',
    door: 'satisfaction',
    since: found.answeredAt,
    anotherContact: true,
  } as const;
  const proved =
    satisfaction === 'notReached' ? nobodyReached(facts) : shownBy(dossier, found, proof, of, known, facts);
  if ('refusal' in proved) return refused(proved.refusal);
  const said = { type: 'satisfactionRecorded', ...proved.shown, satisfaction } as const;
  const changed = apply(dossier, found, { ...said, ...(words && { words }) }, facts);
  return acceptedFor(found, changed, facts);
}

function nobodyReached({ now, actor }: BranchFacts): { readonly shown: Shown } {
  return { shown: { at: now, by: staffBehind(actor) } };
}

type Said = Extract<CaseEvent, { readonly type: 'satisfactionRecorded' }>;

function apply(
  dossier: DossierState,
  answered: CaseIn<'answered'>,
  said: Said,
  facts: BranchFacts,
): ChangedCase {
  const { at, by } = said;
  const proof = said.proof ?? ({ type: 'case', id: answered.id } as const);
  const left = { door: 'satisfaction', proof, at, doneBy: by } as const;
  switch (said.satisfaction) {
    case 'satisfied': {
      const state = { status: 'closed', closedAt: at } as const;
      return moveCase(dossier, answered, { state, events: [said], left }, facts);
    }
    case 'notSatisfied': {
      const reopenedCount = answered.reopenedCount + 1;
      const level = reopenedCount === RAISED_AT_REOPENING ? higherLevel(answered.level) : answered.level;
      const reason = `reopened ${reopenedCount} times`;
      const raised: readonly CaseEvent[] =
        level === answered.level ? [] : [{ type: 'levelRaised', at, by, level, reason }];
      return moveCase(
        dossier,
        answered,
        {
          state: { status: 'studying' },
          events: [said, { type: 'reopened', at, by, because: 'notSatisfied' }, ...raised],
          left,
          starts: { event: 'caseReopened', at },
          level,
          reopenedCount,
        },
        facts,
      );
    }
    case 'notReached':
      return writeCase(
        dossier,
        { ...answered, events: [...answered.events, said] },
        clocksOf(dossier, answered),
        facts,
      );
    default:
      return assertNever(said.satisfaction);
  }
}
