import type { AbsenceRecord } from './absence.ts';
import type { Branch, BranchClaim, Group, GroupCalendar } from './branch.ts';
import type { Staff } from './staff.ts';
import type { CallRecord, CallRegisterLine, RegisterCounter } from './call.ts';
import type { ServiceCase } from './case.ts';
import type { Consent } from './consent.ts';
import type { Customer, DossierHead, Vehicle, VehicleHead } from './dossier.ts';
import type { FollowUp } from './follow-up.ts';
import type { Letter, LetterCopy, LetterRegisterLine } from './letter.ts';
import type { Mail } from './mail.ts';
import type { AbsenceNotice, AnyNotice, Digest, Notice, NoticeFate, StopNotice } from './notice.ts';
import type { Obligation } from './obligation.ts';
import type { ContactPoint } from './contact-point.ts';
import type { Erasure } from './privacy.ts';
import type { Visit } from './visit.ts';
import type { Remainder } from './remainder.ts';

/** Everything that is kept, discriminated by `type`. */
export type DomainRecord =
  | Group
  | Branch
  | BranchClaim
  | GroupCalendar
  | Staff
  | AbsenceRecord
  | DossierHead
  | Customer
  | Vehicle
  | VehicleHead
  | Visit
  | FollowUp
  | Obligation
  | CallRecord
  | CallRegisterLine
  | RegisterCounter
  | ServiceCase
  | Letter
  | LetterCopy
  | LetterRegisterLine
  | Consent
  | Erasure
  | ContactPoint
  | Remainder
  | Notice
  | AbsenceNotice
  | StopNotice
  | Digest
  | Mail;

/**
 * What a decision wants written. A replaced record carries its new version; the commit succeeds only
 * while the stored one is exactly one lower. Only notices are ever removed, once they were dealt with.
 */
export type RecordChange =
  | { readonly op: 'insert'; readonly record: DomainRecord }
  | { readonly op: 'replace'; readonly record: DomainRecord }
  | { readonly op: 'remove'; readonly record: AnyNotice; readonly fate: NoticeFate }
  | { readonly op: 'wakeDigest'; readonly digest: WakingDigest };

/** A digest that has something to tell: made if it is new, opened again if it was composed already. */
export type WakingDigest = Pick<Digest, 'id' | 'groupId' | 'branchId' | 'recipientId' | 'slotAt'>;

/** A new record starts at version 1. */
export function insert<Kind extends DomainRecord>(record: Kind): RecordChange {
  return { op: 'insert', record };
}

/**
 * The next version of a stored record, and the change that writes it.
 * @param next the record as it is to be, with the version that was read. It may leave attributes out to drop them.
 */
export function replaced<Kind extends DomainRecord>(
  next: Kind,
): { readonly record: Kind; readonly change: RecordChange } {
  const record = { ...next, version: next.version + 1 };
  return { record, change: { op: 'replace', record } };
}

/** The change alone, where nobody needs the record as it is written. */
export function replace<Kind extends DomainRecord>(next: Kind): RecordChange {
  return replaced(next).change;
}

/** A notice that was dealt with leaves its digest. */
export function remove(notice: AnyNotice, fate: NoticeFate): RecordChange {
  return { op: 'remove', record: notice, fate };
}
