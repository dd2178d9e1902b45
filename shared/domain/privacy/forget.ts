import type { Instant } from '../../kernel/instant.ts';
import type { CallRecord, CallRegisterLine } from '../records/call.ts';
import type { ServiceCase } from '../records/case.ts';
import type { Consent } from '../records/consent.ts';
import type { Customer, Vehicle } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { FollowUp } from '../records/follow-up.ts';
import { type Letter, type LetterCopy, letterInState, type LetterRegisterLine } from '../records/letter.ts';
import { type DigestLine, type Mail, mailInState } from '../records/mail.ts';
import { cancelObligation } from '../obligation/index.ts';
import type { Obligation } from '../records/obligation.ts';
import type { Visit } from '../records/visit.ts';
import { ERASED, withoutTexts } from './without-texts.ts';

/** What is kept because of a person and says something about them. */
export type PersonalRecord =
  | Customer
  | Vehicle
  | Visit
  | FollowUp
  | Obligation
  | ServiceCase
  | Consent
  | CallRecord
  | CallRegisterLine
  | Letter
  | LetterCopy
  | LetterRegisterLine
  | Mail;

type ForgetFacts = Pick<BranchFacts, 'now' | 'branch'>;

/**
 * The record without the person (practice C.10). What is counted stays, and everything that names or
 * describes somebody goes. Open work on it is cancelled and nothing is sent any more.
 * @returns the record itself when there is nothing left to forget.
 */
export function forget(record: PersonalRecord, facts: ForgetFacts): PersonalRecord {
  const { now } = facts;
  switch (record.type) {
    case 'customer':
      return record.erasedAt ? record : anonymous(record, now);
    case 'followUp':
      return withoutTexts(record.status === 'pending' ? calledOff(record, now) : record);
    case 'obligation':
      return forgetObligation(record, facts);
    case 'letter':
      return forgetLetter(record, now);
    case 'mail':
      return record.audience === 'staff' ? record : forgetLetterMail(record, now);
    default:
      return withoutTexts(record);
  }
}

/**
 * The notices of one hour tell a member of staff of several customers: only the lines about this one change.
 * @returns the mail itself when it tells nothing of the person.
 */
export function forgetInDigest(mail: Mail, customerId: string): Mail {
  if (mail.content.template !== 'noticeDigest') return mail;
  const { content } = mail;
  const { stops = [] } = content;
  const told = [...content.lines, ...stops].some(
    (line) => isAbout(line, customerId) && line.customerName !== ERASED,
  );
  if (!told) return mail;
  const lines = content.lines.map((line) => {
    if (!isAbout(line, customerId)) return line;
    return withoutPerson(line);
  });
  const forgotten = stops.map((line) =>
    isAbout(line, customerId) ? { ...line, customerName: ERASED } : line,
  );
  return { ...mail, content: { ...content, lines, ...(stops.length > 0 && { stops: forgotten }) } };
}

/** Only what names and describes nobody is kept, so that what is added to a line later goes as well. */
function withoutPerson(line: DigestLine): DigestLine {
  const { step, kind, branchId, branchName, timeZone, customerId, obligationId, ownerName, dueAt } = line;
  const { deadlines, callbackAt, promisedAt } = line;
  return {
    step,
    kind,
    ...(branchId && { branchId }),
    branchName,
    timeZone,
    customerId,
    obligationId,
    customerName: ERASED,
    ...(ownerName && { ownerName }),
    dueAt,
    ...(deadlines && { deadlines }),
    ...(callbackAt && { callbackAt }),
    ...(promisedAt && { promisedAt }),
  };
}

function isAbout(line: object, customerId: string): line is { customerId: string; customerName: string } {
  return 'customerId' in line && line.customerId === customerId;
}

/** What the customer stopped stays stopped. Everything else about them goes. */
function anonymous(customer: Customer, erasedAt: Instant): Customer {
  const { type, id, branchId, version, language, doNotCall, deceased } = customer;
  return {
    type,
    id,
    branchId,
    version,
    fullName: ERASED,
    language,
    phones: [],
    ...(doNotCall && { doNotCall }),
    ...(deceased && { deceased }),
    erasedAt,
  };
}

function calledOff(pending: Extract<FollowUp, { status: 'pending' }>, now: Instant): FollowUp {
  const { callbackAt: _, ...rest } = pending;
  return { ...rest, status: 'cancelled', closedAt: now, reason: ERASED };
}

/** How its window was computed names nobody and explains the figures. */
function forgetObligation(obligation: Obligation, facts: ForgetFacts): Obligation {
  if (obligation.status === 'open') {
    return cancelObligation(obligation, { at: facts.now, reason: 'personErased' }, facts);
  }
  if (obligation.status !== 'waived' || obligation.reason === ERASED) return obligation;
  return { ...obligation, reason: ERASED };
}

function forgetLetter(letter: Letter, now: Instant): Letter {
  if (letter.status === 'drafted' || letter.status === 'approved') {
    return withoutTexts(letterInState(letter, { status: 'discarded', discardedAt: now, reason: ERASED }));
  }
  return withoutTexts(letter);
}

/**
 * The recipient is erased. A waiting letter is not sent, and nobody asks any more whether one on its way
 * arrived.
 */
function forgetLetterMail(mail: Mail, now: Instant): Mail {
  if (mail.to.name === ERASED) return mail;
  const nameless = { ...mail, to: { name: ERASED, email: ERASED } };
  switch (mail.status) {
    case 'pending':
      return mailInState(nameless, { status: 'failed', failedAt: now, reason: 'unwritable' });
    case 'sending':
    case 'unknown':
      return mailInState(nameless, { status: 'failed', failedAt: now, reason: 'neverConfirmed' });
    default:
      return nameless;
  }
}
