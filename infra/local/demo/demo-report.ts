import type { CancellationReason, ObligationKind } from '../../../shared/domain/obligation/index.ts';
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
  /** None before letters are part of the service. */
  readonly lettersRegistered: number;
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
