import type { LetterId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { reopenAfterFailedMessage } from '../follow-up/index.ts';
import { type RecordChange, replace, replaced } from '../records/change.ts';
import { effectOfFailure } from './case-effect.ts';
import { findLetter, type LetterNotReady, lineRead } from './find-letter.ts';
import { type Letter, letterInState, type LetterRegisterLine } from '../records/letter.ts';

export type VoidRefusal = LetterNotReady | { readonly code: 'letter-went-by-email' };

/**
 * A supervisor takes back that a letter was posted. Its line and number stay, marked as voided. A case
 * it answered is open again, and so is a follow-up it was the last message of. An e-mail that was sent cannot
 * be taken back.
 */
export function decideVoidLetterLine(
  dossier: DossierState,
  { letterId, reason }: { readonly letterId: LetterId; readonly reason: string },
  line: LetterRegisterLine | undefined,
  facts: BranchFacts,
): Decision<RecordChange, Letter, VoidRefusal> {
  const search = findLetter(dossier, letterId, 'posted');
  if (!search.found) return refused(search.refusal);
  const letter = search.found;
  if (letter.posting.way === 'email') return refused({ code: 'letter-went-by-email' });
  const by = staffBehind(facts.actor);
  const { posting } = letter;
  const next = letterInState(letter, {
    status: 'voided',
    posting,
    voidedAt: facts.now,
    voidedBy: by,
    reason,
  });
  const voided = { at: facts.now, by, reason };
  const { record, change } = replaced(next);
  return accepted(
    [
      change,
      replace({ ...lineRead(line), voided: letter.hiddenFromId ? { at: voided.at, by } : voided }),
      ...effectOfFailure(dossier, letter, facts),
      ...reopenAfterFailedMessage(dossier, letter.id, facts),
    ],
    record,
  );
}
