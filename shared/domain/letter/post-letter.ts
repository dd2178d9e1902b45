import type { LetterId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { staffBehind } from '../records/actor.ts';
import { actingForOwner } from '../branch/index.ts';
import { takeRegisterNumber } from '../call/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState, RegisterCounters } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange, replaced } from '../records/change.ts';
import type { WrongCaseStatus } from '../case/index.ts';
import { effectOnCase } from './case-effect.ts';
import { checkContact, type ContactNotAllowed } from './check-contact.ts';
import { findLetter, type LetterNotReady } from './find-letter.ts';
import { isSameAddress, letterAddress } from './letter-address.ts';
import { letterMail } from './letter-mail.ts';
import {
  type Letter,
  letterInState,
  type LetterRegisterLine,
  type PostalWay,
  type Posting,
} from '../records/letter.ts';

/** That an approved letter leaves the house, and how. */
export interface PostLetter {
  readonly letterId: LetterId;
  /** How a letter on paper left the house; absent for e-mail, which leaves now. */
  readonly postal?: {
    readonly way: PostalWay;
    /** Now unless said otherwise. */
    readonly postedAt?: Instant;
    readonly trackingNumber?: string;
  };
}

export type PostRefusal =
  | LetterNotReady
  | ContactNotAllowed
  | WrongCaseStatus
  | EventTimeRefusal
  | { readonly code: 'letter-way-wrong'; readonly data: { readonly channel: Letter['channel'] } }
  | { readonly code: 'letter-address-changed' }
  | { readonly code: 'posted-before-approval'; readonly data: { readonly approvedAt: Instant } };

type Approved = Extract<Letter, { readonly status: 'approved' }>;
export type PostedLetter = Extract<Letter, { readonly status: 'posted' }>;

/**
 * Sends a letter, or records that it was posted, and enters it in the register. Letter, line, number,
 * the mail to be sent and what it fulfils are written together. Whether the customer may be written to is
 * checked again.
 */
export function decidePostLetter(
  dossier: DossierState,
  { letterId, postal }: PostLetter,
  facts: BranchFacts,
  counters: RegisterCounters,
): Decision<RecordChange, PostedLetter, PostRefusal> {
  const search = findLetter(dossier, letterId, 'approved');
  if (!search.found) return refused(search.refusal);
  const letter = search.found;
  const postedAt = postal?.postedAt ?? facts.now;
  const refusal = checkPosting(dossier, letter, postal, postedAt, facts);
  if (refusal) return refused(refusal);
  const onCase = effectOnCase(dossier, letter, postedAt, facts);
  if ('refusal' in onCase) return refused(onCase.refusal);

  const { timeZone } = facts.branch;
  const enteredOn = localDateOf(facts.now, timeZone);
  const { number, change: counted } = takeRegisterNumber(
    counters.letter,
    'letter',
    facts.branch.id,
    yearOf(enteredOn),
  );
  const mail = postal ? undefined : letterMail(dossier, letter, facts);
  const posting: Posting = {
    number,
    enteredOn,
    postedAt,
    postedOn: localDateOf(postedAt, timeZone),
    postedBy: staffBehind(facts.actor),
    way: postal?.way ?? 'email',
    address: approvalOf(letter).address,
    ...(postal?.trackingNumber && { trackingNumber: postal.trackingNumber }),
    ...(mail && { mailId: mail.id }),
  };
  const posted: PostedLetter = letterInState(letter, { status: 'posted', posting });
  const line = registerLine(posted, dossier, approvalOf(letter).subject, facts);
  const { record, change } = replaced(posted);
  return accepted(
    [change, insert(line), counted, ...(mail ? [insert(mail)] : []), ...onCase.changes],
    record,
  );
}

function checkPosting(
  dossier: DossierState,
  letter: Approved,
  postal: PostLetter['postal'],
  postedAt: Instant,
  facts: BranchFacts,
): PostRefusal | undefined {
  const { channel, purpose, caseId } = letter;
  if ((channel === 'post') !== (postal !== undefined)) return { code: 'letter-way-wrong', data: { channel } };
  const { at, address } = approvalOf(letter);
  const untimely = checkEventTime(postedAt, facts);
  if (untimely) return untimely;
  if (postedAt < at) return { code: 'posted-before-approval', data: { approvedAt: at } };
  if (!isSameAddress(letterAddress(dossier.customer, channel), address, channel))
    return { code: 'letter-address-changed' };
  return checkContact(dossier, { purpose, channel, ...(caseId && { caseId }) }, facts);
}

function approvalOf({ id, approved }: Approved): NonNullable<Letter['approved']> {
  if (!approved) throw new Error(`Letter ${id} counts as approved and does not say by whom`);
  return approved;
}

/** Everybody at the branch reads the register, so it does not name a complaint about one of them. */
function registerLine(
  letter: PostedLetter,
  dossier: DossierState,
  subject: string,
  facts: BranchFacts,
): LetterRegisterLine {
  const { posting } = letter;
  const answered = dossier.cases.find(({ id }) => id === letter.caseId);
  const { ownerId } = answered ?? { ownerId: dossier.head.agentId };
  const actingFor = actingForOwner(ownerId, facts);
  return {
    type: 'letterRegisterLine',
    branchId: letter.branchId,
    version: 1,
    number: posting.number,
    enteredAt: facts.now,
    enteredOn: posting.enteredOn,
    postedAt: posting.postedAt,
    postedOn: posting.postedOn,
    kind: letter.kind,
    template: letter.template,
    way: posting.way,
    ...(posting.trackingNumber && { trackingNumber: posting.trackingNumber }),
    customerId: letter.customerId,
    customerName: dossier.customer.fullName,
    address: posting.address,
    subject,
    ...(!letter.hiddenFromId && { letterId: letter.id, ...(letter.caseId && { caseId: letter.caseId }) }),
    handledBy: posting.postedBy,
    ...(actingFor && { actingFor }),
  };
}
