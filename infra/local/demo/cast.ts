import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { AbsenceId, BranchId, CustomerId, StaffId, VehicleId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Agenda } from './agenda.ts';
import type { DemoStack } from './demo-stack.ts';
import type { VisitPlan } from './draw-plans.ts';
import type { Wishes } from './draw-wishes.ts';
import type { VisitRow } from './visit-row.ts';

/** An absence as the people at the branch know it. */
export interface KnownAbsence {
  readonly id: AbsenceId;
  readonly agentId: StaffId;
  deputyId?: StaffId;
  readonly startsAt: Instant;
  readonly endsAt?: Instant;
}

/** A refusal the players met, and what it was about. */
export interface MetRefusal {
  readonly line: number;
  readonly orderNumber: string;
  readonly operation: string;
  readonly code: string;
}

/** A customer as the dealer system and the service know them. */
export interface KnownCustomer {
  readonly customerId: CustomerId;
  readonly vehicles: {
    readonly vehicleId: VehicleId;
    readonly plateNumber?: string;
    readonly vin?: string;
  }[];
}

/** Everything the players share while the demo runs. */
export interface Cast {
  readonly stack: DemoStack;
  readonly agenda: Agenda;
  readonly branches: readonly Branch[];
  readonly staff: readonly Staff[];
  /** Part of every idempotency key: a repeated run of the same story does nothing twice. */
  readonly story: string;
  /** The present hour: what happened in it is recorded at its end. */
  now: Instant;
  readonly customers: Map<string, KnownCustomer>;
  /** Every dossier the story touched, with its branch. */
  readonly dossiers: Map<CustomerId, BranchId>;
  /** Who is or was off duty. */
  readonly absences: KnownAbsence[];
  /** Who said yes to offers by e-mail, with the visit on which they did. */
  readonly guests: Map<CustomerId, Scene>;
  /** The last visit of everybody, with the day on which the next service is due. */
  readonly reminded: Map<CustomerId, Scene>;
  /** Who said that it is enough. */
  readonly stopped: Set<CustomerId>;
  readonly refusals: MetRefusal[];
  readonly loaded: VisitRow[];
}

/** One visit with the people around it. */
export interface Scene {
  readonly row: VisitRow;
  readonly plan: VisitPlan;
  readonly wishes: Wishes;
  readonly branch: Branch;
}

/** The member of staff behind a role; machines load what the dealer system knows. */
export function machineClient(cast: Cast): StaffId {
  const machine = cast.staff.find(({ roles }) => roles.some(({ role }) => role === 'machine'));
  if (!machine) throw new Error('The demo group has no machine client');
  return machine.id;
}

/** Whom a visit is about, as the dealer system tells them apart. */
export function customerOf({ row: { branchId, customer, vehicle, orderNumber } }: Scene): string {
  return `${branchId} ${customer.number ?? customer.phone ?? vehicle?.plateNumber ?? orderNumber}`;
}

/** Notes that the service said no. */
export function noteRefusal(cast: Cast, { row }: Scene, operation: string, code: string): void {
  cast.refusals.push({ line: row.line, orderNumber: row.orderNumber, operation, code });
}
