import type { CaseId } from '../../kernel/ids.ts';
import { type CaseContact, type CaseIn, RUNNING_STATUSES } from '../records/case.ts';
import { type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Obligation } from '../records/obligation.ts';
import type { RecordChange } from '../records/change.ts';
import { tellOfEnding } from '../notice/index.ts';
import { doorOf } from '../obligation/index.ts';
import { acceptedFor } from './accepted-for.ts';
import { type ChangedCase, clockOfState } from './clocks.ts';
import { type EndingRefusal, findMyCase } from './find-case.ts';
import { moveCase } from './move-case.ts';
import type { ContactKnown } from './contact-at.ts';
import { isSenior, type ProofRefusal, shownBy } from './shown-by.ts';

export interface WithdrawCase {
  readonly caseId: CaseId;
  readonly reason: string;
  /** The contact in which the customer took it back. Somebody senior may end it without one. */
  readonly proof?: CaseContact;
}

export type WithdrawCaseRefusal =
  | EndingRefusal
  | ProofRefusal
  | {
      readonly code: 'supervisor-must-withdraw';
      readonly data: { readonly because: 'reported' | 'decided' | 'major' };
    };

/**
 * The customer takes the matter back, in a contact that shows it. A supervisor ends one that was reported, decided or is
 * major, and is told of every other.
 */
export function decideWithdrawCase(
  dossier: DossierState,
  { caseId, reason, proof }: WithdrawCase,
  facts: BranchFacts,
  known: ContactKnown,
): Decision<RecordChange, ChangedCase, WithdrawCaseRefusal> {
  const search = findMyCase(dossier, caseId, RUNNING_STATUSES, 'end', facts);
  if (!search.found) return refused(search.refusal);
  const { found } = search;
  const owed = clockOfState(dossier, found);
  const senior = isSenior(found, facts);
  const because = seniorsOnly(found, owed);
  if (because && !senior) return refused({ code: 'supervisor-must-withdraw', data: { because } });
  const of = { duty: owed.kind, door: 'withdraw', since: found.openedAt, anotherContact: true } as const;
  const proved = shownBy(dossier, found, proof, of, known, facts);
  if ('refusal' in proved) return refused(proved.refusal);
  const { at, by, proof: shown } = proved.shown;
  const changed = moveCase(
    dossier,
    found,
    {
      state: { status: 'withdrawn', closedAt: at, reason },
      events: [{ type: 'ended', at, by, reason, ...(shown && { proof: shown }) }],
      left: { door: 'withdraw', at },
    },
    facts,
  );
  const told = senior ? [] : tellOfEnding(owed, facts);
  return acceptedFor(found, { ...changed, changes: [...changed.changes, ...told] }, facts);
}

type RunningCase = CaseIn<(typeof RUNNING_STATUSES)[number]>;

function seniorsOnly(
  { level, status }: RunningCase,
  { kind }: Obligation,
): 'reported' | 'decided' | 'major' | undefined {
  if (!doorOf(kind, 'withdraw').needs.includes('contact')) {
    return status === 'reported' ? 'reported' : 'decided';
  }
  return level === 'major' ? 'major' : undefined;
}
