import type { CallRegisterLine } from '../domain/records/call.ts';
import type { LetterRegisterLine } from '../domain/records/letter.ts';
import type { Mail } from '../domain/records/mail.ts';
import type { DomainRecord } from '../domain/records/change.ts';
import type { BranchId, CustomerId, GroupId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Activity } from './ports.ts';
import type { Page, PageRequest } from './read-ports.ts';

/** The person a dossier is about, at one branch. */
export interface PersonReference {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
}

/** One record of the dossier, and what is kept elsewhere because of it. */
export interface PersonalEntry {
  readonly record: DomainRecord | Activity;
  /** For a call or a letter its register line. For a line of history the mails that told staff of it. */
  readonly elsewhere: readonly (CallRegisterLine | LetterRegisterLine | Mail)[];
  /** Where the answer of the command is kept, which may repeat what it was told. */
  readonly answerKey?: string;
  /** Reading again from here continues after this entry. */
  readonly position: string;
}

/** Everything the table holds about one person, for export and erasure. */
export interface PersonalData {
  /** State, then history, then the copies of letters; page by page, strongly consistent. */
  entries(person: PersonReference, page: PageRequest): Promise<Page<PersonalEntry>>;
  /**
   * Empties stored answers. A repeated request is still recognised, and gets the status without the content.
   * An answer that is gone counts as success.
   */
  emptyAnswers(answerKeys: readonly string[]): Promise<void>;
}

/** A branch of the deployment, and its group. */
export interface BranchReference {
  readonly groupId: GroupId;
  readonly branchId: BranchId;
}

/** Finds what may have been kept long enough. Reads an index that may lag a moment behind. */
export interface RetentionWork {
  branches(): AsyncIterable<readonly BranchReference[]>;
  /**
   * The customers of the branch whose retention counts from the month of `horizon` or before, oldest first.
   * The dossier itself says whether it has been kept long enough.
   */
  candidates(branchId: BranchId, horizon: Instant, page: PageRequest): Promise<Page<RetentionCandidate>>;
}

export interface RetentionCandidate {
  readonly customerId: CustomerId;
  /** `YYYY-MM`. */
  readonly countsFromMonth: string;
}
