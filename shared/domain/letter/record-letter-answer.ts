import type { LetterId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace, replaced } from '../records/change.ts';
import { findLetter, type LetterNotReady, lineRead } from './find-letter.ts';
import { type Letter, letterInState, type LetterRegisterLine } from '../records/letter.ts';

/** What the customer answered to a letter. */
export interface RecordAnswer {
  readonly letterId: LetterId;
  /** In the customer's words. */
  readonly answer: string;
  /** Now unless said otherwise. */
  readonly answeredAt?: Instant;
}

export type AnswerRefusal =
  | LetterNotReady
  | EventTimeRefusal
  | { readonly code: 'answered-before-posting'; readonly data: { readonly postedAt: Instant } };

/** The customer answered a letter, after it was sent; its register line says so. */
export function decideRecordLetterAnswer(
  dossier: DossierState,
  { letterId, answer, answeredAt }: RecordAnswer,
  line: LetterRegisterLine | undefined,
  facts: BranchFacts,
): Decision<RecordChange, Letter, AnswerRefusal> {
  const search = findLetter(dossier, letterId, 'posted');
  if (!search.found) return refused(search.refusal);
  const at = answeredAt ?? facts.now;
  const untimely = checkEventTime(at, facts);
  if (untimely) return refused(untimely);
  const { postedAt } = search.found.posting;
  if (at < postedAt) return refused({ code: 'answered-before-posting', data: { postedAt } });
  const { posting } = search.found;
  const next = letterInState(search.found, { status: 'answered', posting, answeredAt: at, answer });
  const { record, change } = replaced(next);
  return accepted([change, replace({ ...lineRead(line), answered: { at } })], record);
}
