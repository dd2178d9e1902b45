import type { AbsenceId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/**
 * Somebody is off duty for whole local days, with a deputy or without. Runs from `startsAt` until
 * `endsAt`, exclusive; whether it runs now is a matter of the clock.
 */
export interface Absence {
  readonly id: AbsenceId;
  readonly agentId: StaffId;
  /** Absent where none is named yet: the work falls to the supervisors. */
  readonly deputyId?: StaffId;
  readonly startsOn: LocalDate;
  readonly startsAt: Instant;
  /** The last local day, as planned. */
  readonly endsOn: LocalDate;
  readonly endsAt: Instant;
  readonly assignedBy: StaffId;
  readonly assignedAt: Instant;
  readonly reason?: string;
  /** Ended before it was planned to, or taken back before it began. */
  readonly endedEarlyAt?: Instant;
  readonly revokedAt?: Instant;
}
