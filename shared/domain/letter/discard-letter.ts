import type { LetterId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace, replaced } from '../records/change.ts';
import { findLetter, type LetterNotReady } from './find-letter.ts';
import { type Letter, letterInState } from '../records/letter.ts';

type Unsent = Extract<Letter, { readonly status: 'drafted' | 'approved' }>;

/** A letter that was not sent will not be sent. What it was written for stays owed (state machine E.5). */
export function decideDiscardLetter(
  dossier: DossierState,
  { letterId, reason }: { readonly letterId: LetterId; readonly reason: string },
  facts: BranchFacts,
): Decision<RecordChange, Letter, LetterNotReady> {
  const search = findLetter(dossier, letterId, 'drafted', 'approved');
  if (!search.found) return refused(search.refusal);
  const next = discarded(search.found, reason, facts.now);
  const { record, change } = replaced(next);
  return accepted([change], record);
}

/** The change that discards an unsent letter, because its reader wants no more letters of this purpose. */
export function discardStopped(letter: Unsent, at: Instant): RecordChange {
  return replace(discarded(letter, 'the customer stopped letters of this purpose', at));
}

/** Whether it can still be stopped. */
export function isUnsent(letter: Letter): letter is Unsent {
  return letter.status === 'drafted' || letter.status === 'approved';
}

function discarded(letter: Unsent, reason: string, discardedAt: Instant): Letter {
  return letterInState(letter, { status: 'discarded', discardedAt, reason });
}
