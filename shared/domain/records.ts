import type { AbsenceRecord } from './absence/index.ts';
import type { Branch, BranchClaim, Group, GroupCalendar, Staff } from './branch/index.ts';
import type { CallRecord, CallRegisterLine, RegisterCounter } from './call/index.ts';
import type { ServiceCase } from './case/index.ts';
import type { Consent } from './consent/index.ts';
import type { Customer, DossierHead, Vehicle } from './dossier/index.ts';
import type { FollowUp } from './follow-up/index.ts';
import type { Letter, LetterCopy, LetterRegisterLine } from './letter/index.ts';
import type { Mail } from './mail/index.ts';
import type { AbsenceNotice, Digest, Notice, StopNotice } from './notice/index.ts';
import type { Obligation } from './obligation/index.ts';
import type { Erasure, Suppression } from './privacy/index.ts';
import type { Visit } from './visit/index.ts';

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
  | Suppression
  | Notice
  | AbsenceNotice
  | StopNotice
  | Digest
  | Mail;

/**
 * What a decision wants written. A replaced record carries its new version; the commit succeeds only
 * while the stored one is exactly one lower.
 */
export type RecordChange =
  | { readonly op: 'insert'; readonly record: DomainRecord }
  | { readonly op: 'replace'; readonly record: DomainRecord }
  | { readonly op: 'wakeDigest'; readonly digest: WakingDigest };

/** A digest that has something to tell: made if it is new, opened again if it was composed already. */
export type WakingDigest = Pick<Digest, 'id' | 'groupId' | 'branchId' | 'recipientId' | 'slotAt'>;

/** A new record starts at version 1. */
export function insert<Kind extends DomainRecord>(record: Kind): RecordChange {
  return { op: 'insert', record };
}

/** The next version of a stored record; `next` may leave attributes out to drop them. */
export function replace<Kind extends DomainRecord>(next: Kind): RecordChange {
  return { op: 'replace', record: { ...next, version: next.version + 1 } };
}
