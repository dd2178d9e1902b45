import type { CallRegisterLine } from '../domain/records/call.ts';
import type { LetterRegisterLine } from '../domain/records/letter.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { DomainRecord } from '../domain/records/change.ts';
import type { BranchId, CustomerId, GroupId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Activity } from './ports.ts';
import type { Page, PageRequest } from './read-ports.ts';

export type { HashContact } from '../domain/privacy/index.ts';

/** The person a dossier is about, at one branch. */
export interface PersonReference {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
}

/** One record of the dossier, and what is kept elsewhere because of it. */
export interface PersonalEntry {
  readonly record: DomainRecord | Activity;
  /** Of a call or a letter its register line; of a line of history the mails that told staff of it. */
  readonly elsewhere: readonly (CallRegisterLine | LetterRegisterLine | Mail)[];
  /** Where the answer of the command is kept, which may repeat what it was told. */
  readonly answerKey?: string;
  /** Asking again from here goes on behind this entry. */
  readonly position: string;
}

/** Everything the table holds about one person: for those who want to see it, and for those who want it gone. */
export interface PersonalData {
  /** State, then history, then the copies of letters; page by page, strongly consistent. */
  entries(person: PersonReference, page: PageRequest): Promise<Page<PersonalEntry>>;
  /**
   * Empties kept answers: a repeated request is still recognised, and hears the status without the content.
   * One that is gone is success.
   */
  emptyAnswers(answerKeys: readonly string[]): Promise<void>;
  /** Which of the hashes belong to somebody forgotten at the branch. */
  suppressedAmong(branchId: BranchId, hashes: readonly string[]): Promise<ReadonlySet<string>>;
}

/** A branch of the deployment, and whose it is. */
export interface BranchReference {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
}

/** Finds what may have been kept long enough. Reads an index that may lag a moment behind. */
export interface RetentionWork {
  branches(): AsyncIterable<readonly BranchReference[]>;
  /**
   * The customers of the branch whose retention counts from the month of `horizon` or before, oldest first.
   * Whether one has been kept long enough is for the dossier to say.
   */
  candidates(branchId: BranchId, horizon: Instant, page: PageRequest): Promise<Page<RetentionCandidate>>;
}

export interface RetentionCandidate {
  readonly customerId: CustomerId;
  /** `YYYY-MM`. */
  readonly countsFromMonth: string;
}
