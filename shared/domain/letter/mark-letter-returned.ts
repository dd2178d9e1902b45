import type { LetterId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { findLetter, type LetterNotReady, lineRead } from './find-letter.ts';
import { letterFailed } from './letter-failed.ts';
import type { Letter, LetterRegisterLine } from '../records/letter.ts';

/** The post returned a letter, so the address must be corrected (state machine E.5). */
export function decideMarkLetterReturned(
  dossier: DossierState,
  { letterId, reason }: { readonly letterId: LetterId; readonly reason: string },
  line: LetterRegisterLine | undefined,
  facts: BranchFacts,
): Decision<RecordChange, Letter, LetterNotReady> {
  const search = findLetter(dossier, letterId, 'posted');
  if (!search.found) return refused(search.refusal);
  const { letter, changes } = letterFailed(dossier, search.found, 'returned', lineRead(line), facts, reason);
  return accepted(changes, letter);
}
