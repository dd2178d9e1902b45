import type { AbsenceId, BranchId, GroupId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Staff } from './staff.ts';

/**
 * A person is off duty for whole local days, with a deputy or without. Runs from `startsAt` until
 * `endsAt`, exclusive. The clock says whether it runs now. An absence without an end belongs to a person who
 * no longer works at the branch (A.3 no. 15). The deputy does what they still own, or the supervisors.
 */
export interface Absence {
  readonly id: AbsenceId;
  readonly agentId: StaffId;
  /** Absent where none is named yet. The work then falls to the supervisors. */
  readonly deputyId?: StaffId;
  readonly startsOn: LocalDate;
  readonly startsAt: Instant;
  /** The last local day, as planned, and its end. Absent for a person who left. */
  readonly endsOn?: LocalDate;
  readonly endsAt?: Instant;
  readonly assignedBy: StaffId;
  readonly assignedAt: Instant;
  readonly reason?: string;
  /** Ended before it was planned to, or taken back before it began. */
  readonly endedEarlyAt?: Instant;
  readonly revokedAt?: Instant;
}

/** A deputy, named for what was left of the absence then. */
export interface DeputyNaming {
  readonly deputyId: StaffId;
  readonly namedBy: StaffId;
  readonly namedAt: Instant;
}

/**
 * The permanent record of the absence, with all its deputies. The branch holds a copy of the absence as long
 * as it matters to the work there, so that rules only need to read the branch.
 */
export interface AbsenceRecord extends Absence {
  readonly type: 'absence';
  readonly groupId: GroupId;
  readonly branchId: BranchId;
  readonly version: number;
  /** That of the absent person when it was entered; the deputy's must be the same. */
  readonly department: Staff['department'];
  /** In the order they were named; the last one is the deputy. */
  readonly deputies: readonly DeputyNaming[];
  /** Who ended it early or took it back. */
  readonly closedBy?: StaffId;
  /** When to check next that somebody does the work. Absent once it is over. */
  readonly checkAt?: Instant;
}

/** `coming` until it begins, then `running`; afterwards `ended`, or `revoked` if it was taken back. */
export const ABSENCE_STATES = ['coming', 'running', 'ended', 'revoked'] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];

/** The window of an open task. */
export interface OwnedWindow {
  /** Whom the matter complains about. */
  readonly hiddenFromId?: StaffId;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
}

/** What is left undone while nobody but the supervisors is there to do it. */
export interface UncoveredWork {
  /** Tasks whose window has opened, or opens before the absence ends. */
  readonly tasks: number;
  /** How many of them are due before the absence ends. The absent person returns too late for these. */
  readonly dueMeanwhile: number;
  readonly firstDueAt: Instant;
}
