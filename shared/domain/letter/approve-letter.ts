import type { LetterId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange, replaced } from '../records/change.ts';
import { checkEvent, type EventOver } from './check-event.ts';
import { findLetter, type LetterNotReady } from './find-letter.ts';
import { type AddressMissing, letterAddress } from './letter-address.ts';
import { type Letter, type LetterCopy, letterInState, type LetterWords } from '../records/letter.ts';

export type ApproveRefusal =
  | LetterNotReady
  | AddressMissing
  | EventOver
  | { readonly code: 'supervisor-must-approve' };

/**
 * Approves a draft. A reply to a complaint needs a supervisor. What was approved is what is sent: words and
 * address are fixed from now on and kept as a copy that can be shown again.
 * @param write writes the letter as it is now; pure.
 */
export function decideApproveLetter(
  dossier: DossierState,
  { letterId }: { readonly letterId: LetterId },
  write: (letter: Letter, facts: BranchFacts) => LetterWords,
  facts: BranchFacts,
): Decision<RecordChange, Letter, ApproveRefusal> {
  const search = findLetter(dossier, letterId, 'drafted');
  if (!search.found) return refused(search.refusal);
  const letter = search.found;
  if (answersComplaint(dossier, letter) && !isSupervisor(facts)) {
    return refused({ code: 'supervisor-must-approve' });
  }
  const over = checkEvent(letter.event, facts);
  if (over) return refused(over);
  const { customer } = dossier;
  const address = letterAddress(customer, letter.channel);
  if (!address) return refused({ code: 'letter-address-missing', data: { channel: letter.channel } });

  const words = write(letter, facts);
  const approved = {
    at: facts.now,
    by: staffBehind(facts.actor),
    subject: words.subject,
    address,
  };
  const copy: LetterCopy = {
    ...words,
    type: 'letterCopy',
    id: letter.id,
    branchId: letter.branchId,
    customerId: letter.customerId,
    version: 1,
    to: { name: customer.fullName, address },
    ...(letter.hiddenFromId && { hiddenFromId: letter.hiddenFromId }),
  };
  const next = letterInState(letter, { status: 'approved' }, { approved });
  const { record, change } = replaced(next);
  return accepted([change, insert(copy)], record);
}

function answersComplaint({ cases }: DossierState, { caseId, kind }: Letter): boolean {
  return kind === 'reply' && cases.some((found) => found.id === caseId && found.kind === 'complaint');
}

function isSupervisor({ actor }: BranchFacts): boolean {
  return actor.type === 'staff' && actor.roles.includes('supervisor');
}
