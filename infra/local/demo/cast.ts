import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { BranchId, CustomerId, StaffId, VehicleId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { type LocalDate, plusDays } from '../../../shared/kernel/local-date.ts';
import { atLocalTime, localTime } from '../../../shared/kernel/time-zone.ts';
import type { Agenda } from './agenda.ts';
import type { DemoStack } from './connect-stack.ts';
import type { VisitPlan } from './draw-plans.ts';
import type { Wishes } from './draw-wishes.ts';
import type { VisitRow } from './visit-row.ts';

/** Everything the players share while the demo runs. */
export interface Cast {
  readonly stack: DemoStack;
  readonly agenda: Agenda;
  readonly staff: readonly Staff[];
  /**
   * The beginning of the keys of its requests. From the keys the service makes identifiers and picks each
   * customer's agent.
   */
  readonly story: string;
  requests: number;
  /** The present hour. What happened in it is recorded at its end. */
  now: Instant;
  /** By the number of the dealer system. */
  readonly customers: Map<string, KnownCustomer>;
  /** Every dossier the story touched, with its branch. */
  readonly dossiers: Map<CustomerId, BranchId>;
  /** Who is or was off duty. */
  readonly absences: KnownAbsence[];
  /** Who said yes to offers by e-mail, with the visit on which they did. */
  readonly guests: Map<CustomerId, Scene>;
  /** The last visit of everybody, with the day on which the next service is due. */
  readonly reminded: Map<CustomerId, Scene>;
  /** Customers who want no more mail. */
  readonly stopped: Set<CustomerId>;
  /** What the service refused. */
  readonly refusals: MetRefusal[];
  visitsLoaded: number;
}

export interface MetRefusal {
  readonly line: number;
  readonly orderNumber: string;
  readonly operation: string;
  readonly code: string;
}

export interface KnownCustomer {
  readonly customerId: CustomerId;
  readonly vehicles: { readonly id: VehicleId; readonly plateNumber?: string; readonly vin?: string }[];
}

export interface KnownAbsence {
  readonly agentId: StaffId;
  deputyId?: StaffId;
  readonly startsAt: Instant;
  readonly endsAt?: Instant;
}

/** One visit with the people around it, before the customer is known to the service. */
export interface Planned {
  readonly row: VisitRow;
  readonly plan: VisitPlan;
  readonly wishes: Wishes;
  readonly branch: Branch;
}

export interface Scene extends Planned {
  /** Where the customer's dossier is. */
  readonly place: { readonly branchId: BranchId; readonly customerId: CustomerId };
}

/** What is written at that visit, in the customer's language. */
export function inWords({ row }: Planned, chinese: string, english: string): string {
  return row.customer.language === 'zh-CN' ? chinese : english;
}

/** The moment so many local days after a day, at a wall clock time of the branch (`HH:mm`). */
export function localMoment(on: LocalDate, days: number, time: string, branch: Branch): Instant {
  return atLocalTime(plusDays(on, days), localTime(time), branch.timeZone);
}

/** Machines load what the dealer system knows. */
export function machineClient({ staff }: Cast): StaffId {
  const machine = staff.find(({ roles }) => roles.some(({ role }) => role === 'machine'));
  if (!machine) throw new Error('The demo group has no machine client');
  return machine.id;
}

/** The first of the branch's supervisors. */
export function supervisorOf({ id, supervisorIds: [supervisorId] }: Branch): StaffId {
  if (!supervisorId) throw new Error(`${id} has no supervisor`);
  return supervisorId;
}

/** Who does the work of that owner now: the owner, the deputy, or the supervisor where no deputy is named. */
export function whoActs(
  { absences, now }: Pick<Cast, 'absences' | 'now'>,
  branch: Branch,
  ownerId: StaffId | undefined,
): StaffId {
  const absence = absences.find(
    ({ agentId, startsAt, endsAt }) =>
      agentId === ownerId && startsAt <= now && (endsAt === undefined || now < endsAt),
  );
  return (absence ? absence.deputyId : ownerId) ?? supervisorOf(branch);
}
