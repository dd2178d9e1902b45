import type { LetterId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { findLetter, type LetterNotReady, lineRead } from './find-letter.ts';
import { letterFailed } from './letter-failed.ts';
import { answerQuestion, openQuestion } from './letter-outcome.ts';
import type { Letter, LetterRegisterLine } from '../records/letter.ts';

export type SettleRefusal = LetterNotReady | { readonly code: 'letter-not-in-doubt' };

/**
 * The mail service never told whether a letter went out, and a supervisor settles it. A letter that
 * did not go out is marked so and may be written again. It is never sent again by itself.
 */
export function decideSettleLetter(
  dossier: DossierState,
  {
    letterId,
    sent,
    reason,
  }: { readonly letterId: LetterId; readonly sent: boolean; readonly reason: string },
  line: LetterRegisterLine | undefined,
  facts: BranchFacts,
): Decision<RecordChange, Letter, SettleRefusal> {
  const search = findLetter(dossier, letterId, 'posted', 'answered');
  if (!search.found) return refused(search.refusal);
  const letter = search.found;
  const question = openQuestion(dossier, letter);
  if (!question) return refused({ code: 'letter-not-in-doubt' });
  const answered = answerQuestion(question, letter, staffBehind(facts.actor), facts);
  if (sent) return accepted(answered, letter);
  const failed = letterFailed(dossier, letter, 'notSent', lineRead(line), facts, reason);
  return accepted([...answered, ...failed.changes], failed.letter);
}
