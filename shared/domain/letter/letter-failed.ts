import { consentEntries } from '../consent/index.ts';
import type { Customer } from '../records/dossier.ts';
import { isSameEmail, openContactDataTask } from '../dossier/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { reopenAfterFailedMessage } from '../follow-up/index.ts';
import { tellOfStop } from '../notice/index.ts';
import { insert, type RecordChange, replace, replaced } from '../records/change.ts';
import { effectOfFailure } from './case-effect.ts';
import { isUnsent } from './discard-letter.ts';
import { discardAll } from './discarding-steps.ts';
import {
  type Letter,
  type LetterFailure,
  letterInState,
  type LetterRegisterLine,
} from '../records/letter.ts';
import { startInParts } from '../remainder/index.ts';

export interface LetterFailed {
  /** The letter as it is then. */
  readonly letter: Letter;
  readonly changes: readonly RecordChange[];
}

/**
 * A letter that counted as sent did not arrive. Its line says so and its number stays. An address that takes
 * no mail, or whose owner complained, is not written to again, and the contact data must be corrected. A case
 * it answered is open again, because its customer was not told. So is a follow-up it was the
 * last message of. A second report changes nothing. A customer who answered a letter has received it, no
 * matter what is reported later.
 */
export function letterFailed(
  dossier: DossierState,
  letter: Letter,
  because: LetterFailure,
  line: LetterRegisterLine,
  facts: BranchFacts,
  reason?: string,
): LetterFailed {
  const marked = markReturned(letter, line, because, facts, reason);
  const again = wasAnswered(letter) ? [] : owedAgain(dossier, letter, facts);
  return {
    letter: marked.letter,
    changes: [
      ...marked.changes,
      ...blockAddress(dossier.customer, letter, because, facts),
      ...withdrawConsent(dossier, letter, because, facts),
      ...(asksForData(because, again, facts) ? openContactDataTask(dossier, facts) : []),
      ...again,
    ],
  };
}

function wasAnswered(letter: Letter): boolean {
  return 'answeredAt' in letter && letter.answeredAt !== undefined;
}

/**
 * A complaint too leaves both owed again. It stops mail, so the customer is to be called. A customer who must
 * no longer be called is left alone (see `reopenAfterFailedMessage`).
 */
function owedAgain(dossier: DossierState, letter: Letter, facts: BranchFacts): readonly RecordChange[] {
  return [...effectOfFailure(dossier, letter, facts), ...reopenAfterFailedMessage(dossier, letter.id, facts)];
}

/**
 * Whether somebody is to look at the contact data. A stop says nothing about the address, nor does a mailbox that was
 * full; but of a letter that leaves nothing else to do, somebody must hear all the same. A person who found that a
 * letter never went out knows what to do about it.
 */
function asksForData(
  because: LetterFailure,
  again: readonly RecordChange[],
  { actor }: BranchFacts,
): boolean {
  if (because === 'contactStopped') return false;
  if (because === 'notDelivered') return again.length === 0;
  return because !== 'notSent' || actor.type !== 'staff';
}

/**
 * A complaint comes from a person who did get the letter. A filed letter stays filed and says from now on
 * that it never arrived. Answered and voided letters stay as they are.
 */
function markReturned(
  letter: Letter,
  line: LetterRegisterLine,
  because: LetterFailure,
  { now }: BranchFacts,
  reason: string | undefined,
): LetterFailed {
  if (because === 'complained' || !mayComeBack(letter)) return { letter, changes: [] };
  const told = { because, ...(reason && { reason }) };
  const next: Letter =
    letter.status === 'posted'
      ? letterInState(letter, { status: 'returned', posting: letter.posting, returnedAt: now, ...told })
      : { ...letter, returnedAt: now, ...told };
  const { record, change } = replaced(next);
  return {
    letter: record,
    changes: [
      change,
      replace({ ...line, returned: { at: now, ...(letter.hiddenFromId ? { because } : told) } }),
    ],
  };
}

type ComesBack = Extract<Letter, { readonly status: 'posted' | 'archived' }>;

function mayComeBack(letter: Letter): letter is ComesBack {
  if (letter.status === 'posted') return true;
  return letter.status === 'archived' && !letter.because && !wasAnswered(letter);
}

function blockAddress(
  customer: Customer,
  letter: Letter,
  because: LetterFailure,
  { now }: BranchFacts,
): readonly RecordChange[] {
  if (because !== 'bounced' && because !== 'complained') return [];
  const sameAddress = isSameEmail(customer.email, letter.approved?.address);
  if (!sameAddress || customer.emailProblem?.because === because) return [];
  return [replace({ ...customer, emailProblem: { because, since: now } })];
}

/** A complaint about a mail that could be stopped is a stop: it also covers what else of its kind waits. */
function withdrawConsent(
  dossier: DossierState,
  { purpose, id }: Letter,
  because: LetterFailure,
  facts: BranchFacts,
): readonly RecordChange[] {
  if (because !== 'complained' || purpose === 'serviceCare' || purpose === 'recall') return [];
  const proof = { type: 'letter', id } as const;
  const saying = {
    state: 'withdrawn',
    how: 'complaintAboutMail',
    wording: 'complaint',
    by: 'customer',
    proof,
  } as const;
  const entries = consentEntries(dossier, [{ purpose, channel: 'email' }], saying, facts);
  if (entries.length === 0) return [];
  const waiting = dossier.letters
    .filter(isUnsent)
    .filter((other) => other.purpose === purpose && other.channel === 'email');
  const cancelled = { cancelledFollowUps: 0, discardedLetters: waiting.length };
  const said = [...entries.map((entry) => insert(entry)), ...tellOfStop(dossier, entries, cancelled, facts)];
  return [...said, ...startInParts(dossier, [discardAll(waiting, facts.now)], said, facts).changes];
}
