import type { LetterFailure, LetterWay } from '../../../shared/domain/records/letter.ts';
import type { CancellationReason, ObligationKind } from '../../../shared/domain/records/obligation.ts';
import type { BranchId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { MetRefusal } from './cast.ts';
import type { RejectedRow, RowRemark } from './visit-row.ts';

/** What a supervisor wants to know after ten weeks. */
export interface DemoReport {
  readonly seed: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly branches: readonly BranchReport[];
  /** Rows of the export that could not be understood. */
  readonly rejected: readonly RejectedRow[];
  /** Rows that were understood, with something a person should look at. */
  readonly remarks: readonly RowRemark[];
  /** What the service refused, with its code. */
  readonly refusals: readonly MetRefusal[];
  /** Dead letters of the stack: work its functions failed at for good. Anything but zero is a fault. */
  readonly lostWork: number;
}

export interface BranchReport {
  readonly branchId: BranchId;
  readonly name: string;
  readonly customers: number;
  readonly visits: number;
  /** For each kind there was. */
  readonly obligations: Readonly<Partial<Record<ObligationKind, ObligationCounts>>>;
  readonly calls: {
    /** Lines of the call register about customers of the story. */
    readonly registered: number;
    /** Numbers follow one another within each year. */
    readonly gapFree: boolean;
    /** Every call on record has its line, every line its call. */
    readonly oneToOne: boolean;
  };
  readonly cases: CaseCounts;
  readonly letters: LetterCounts;
  readonly wishes: WishCounts;
  /** Who did whose work. */
  readonly deputies: readonly DeputyCount[];
  /** E-mails to supervisors that somebody is absent and nobody stands in. */
  readonly uncoveredAlarms: number;
  /** E-mails about this branch, by who got them. */
  readonly mails: { readonly agents: number; readonly supervisors: number; readonly groupManagers: number };
}

export interface ObligationCounts {
  readonly met: number;
  readonly metLate: number;
  /** Past due and still not done. */
  readonly missed: number;
  /** Open, with time left. */
  readonly notYetDue: number;
  readonly waived: number;
  readonly cancelled: Readonly<Partial<Record<CancellationReason, number>>>;
}

export interface CaseCounts {
  readonly opened: number;
  readonly closed: number;
  readonly reopened: number;
  /** Complaints about a person. */
  readonly aboutPersons: number;
  /** Reported after the two days, or not yet though they are over. */
  readonly lateReports: number;
  /** Answers the customer had on the day they were found, and those that came later or not at all. */
  readonly sameDayReplies: { readonly met: number; readonly late: number };
}

export interface LetterCounts {
  /** Lines of the letter register about customers of the story. */
  readonly registered: number;
  readonly gapFree: boolean;
  readonly byWay: Readonly<Partial<Record<LetterWay, number>>>;
  /** Letters that did not get there, by why. */
  readonly failed: Readonly<Partial<Record<LetterFailure, number>>>;
  readonly softBounces: number;
}

/** Customers, each counted once. */
export interface WishCounts {
  readonly agreed: number;
  readonly stopped: number;
  readonly unsubscribed: number;
  readonly complained: number;
  /** E-mail addresses that are not written to any more. */
  readonly blockedAddresses: number;
}

export interface DeputyCount {
  readonly by: string;
  readonly actingFor: string;
  readonly done: number;
}
