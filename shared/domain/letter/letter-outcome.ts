import type { StaffId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { cancelObligation, meetObligation, openObligation } from '../obligation/index.ts';
import type { Obligation } from '../records/obligation.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import type { Letter } from '../records/letter.ts';

/** Asks the supervisors to find out whether a letter went out. The task has no owner, so it is theirs. */
export function askForOutcome(
  dossier: DossierState,
  letter: Letter,
  facts: BranchFacts,
): readonly RecordChange[] {
  if (openQuestion(dossier, letter)) return [];
  const { hiddenFromId } = letter;
  const question = openObligation(
    {
      kind: 'letterOutcome',
      customerId: letter.customerId,
      subject: { type: 'letter', id: letter.id },
      ...(hiddenFromId && { hiddenFromId }),
      event: 'letterOutcomeUnknown',
      anchorAt: facts.now,
    },
    facts,
  );
  return [insert(question)];
}

/** The mail service told after all. */
export function withdrawQuestion(
  dossier: DossierState,
  letter: Letter,
  facts: Pick<BranchFacts, 'now' | 'branch'>,
): readonly RecordChange[] {
  const question = openQuestion(dossier, letter);
  if (!question) return [];
  return [replace(cancelObligation(question, { at: facts.now, reason: 'letterSettled' }, facts))];
}

/** A person found out. */
export function answerQuestion(
  question: Obligation,
  letter: Letter,
  doneBy: StaffId,
  facts: Pick<BranchFacts, 'now' | 'branch'>,
): readonly RecordChange[] {
  const proof = { type: 'letter', id: letter.id } as const;
  return [replace(meetObligation(question, { at: facts.now, proof, doneBy }, facts))];
}

/** The task to find out whether the letter went out. Undefined when there is none, or it is done. */
export function openQuestion({ obligations }: DossierState, letter: Letter): Obligation | undefined {
  return obligations.find(
    ({ kind, status, subject }) => kind === 'letterOutcome' && status === 'open' && subject.id === letter.id,
  );
}
