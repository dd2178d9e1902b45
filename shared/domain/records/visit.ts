import type {
  BranchId,
  CustomerId,
  FollowUpId,
  ObligationId,
  StaffId,
  VehicleId,
  VisitId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { inStateOf } from './in-state.ts';

/** What was planned for the next contact when the dossier was completed. */
export interface ContactPlan {
  readonly talkingPoints: readonly string[];
  /** The next service to offer this customer. */
  readonly nextServiceItem: string;
  readonly plannedContactAt: Instant;
}

/** The entry a visit owes to the dossier. */
export type DossierEntry =
  | { readonly status: 'owed'; readonly obligationId: ObligationId }
  | {
      readonly status: 'complete';
      readonly obligationId: ObligationId;
      readonly completedAt: Instant;
      readonly completedBy: StaffId;
      /** The absent owner this person stood in for. */
      readonly actingFor?: StaffId;
      readonly contactPlan: ContactPlan;
    };

interface VisitBase {
  readonly type: 'visit';
  readonly id: VisitId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly vehicleId?: VehicleId;
  /** The advisor who served the customer. */
  readonly advisorId?: StaffId;
  /** Local date the vehicle was brought in or the customer came. */
  readonly visitedOn: LocalDate;
  readonly workItems: readonly string[];
  readonly wishedServices?: string;
  readonly odometerKilometres?: number;
  /** The earlier visit whose work is put right; counted as rework. */
  readonly reworkOfVisitId?: VisitId;
  readonly dossierEntry: DossierEntry;
  readonly recordedAt: Instant;
  /** Whom a complaint about it is about. They are not shown what was said. */
  readonly withheldFromIds?: readonly StaffId[];
}

/** What a visit has of its own in each state. */
export type VisitState =
  | { readonly status: 'intakeDone'; readonly intakeDoneAt: Instant }
  | {
      readonly status: 'delivered';
      readonly intakeDoneAt: Instant;
      readonly deliveredAt: Instant;
      readonly workDone: readonly string[];
      /** Absent when `firstFollowUp.appliesTo` leaves deliveries out. */
      readonly firstFollowUpId?: FollowUpId;
    }
  | {
      readonly status: 'consulted';
      readonly consultationEndedAt: Instant;
      readonly firstFollowUpId?: FollowUpId;
    };

/**
 * A visit in its short form: a car taken in (`intakeDone`), later handed back (`delivered`), or a
 * consultation that ended (`consulted`).
 */
export type Visit = VisitBase & VisitState;

export type DeliveredVisit = Extract<Visit, { readonly status: 'delivered' }>;

/** The visit in another state. */
export const visitInState = inStateOf<VisitBase, VisitState>({
  type: true,
  id: true,
  branchId: true,
  customerId: true,
  version: true,
  vehicleId: true,
  advisorId: true,
  visitedOn: true,
  workItems: true,
  wishedServices: true,
  odometerKilometres: true,
  reworkOfVisitId: true,
  dossierEntry: true,
  recordedAt: true,
  withheldFromIds: true,
});
