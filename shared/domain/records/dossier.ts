import type {
  BranchId,
  CallId,
  CustomerId,
  FollowUpId,
  GroupId,
  StaffId,
  VehicleId,
  VisitId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { DayOfWeek, LocalDate } from '../../kernel/local-date.ts';
import type { TimeZone } from '../../kernel/time-zone.ts';
import type { DayHours } from '../../kernel/working-calendar.ts';
import type { Language } from './roles.ts';

/**
 * The head of a customer's dossier at a branch. Every command that changes what is the customer's own (particulars,
 * consents, letters, matters about no car) replaces it, so that its version orders them: two that read the same
 * dossier never both commit. What is about a car has a head of its own, see `VehicleHead`.
 */
export interface DossierHead {
  readonly type: 'dossierHead';
  readonly branchId: BranchId;
  readonly groupId: GroupId;
  readonly customerId: CustomerId;
  readonly version: number;
  /** The follow-up agent this customer belongs to; absent while none is appointed. */
  readonly agentId?: StaffId;
  readonly openedAt: Instant;
  /** Within the month; commands about cars note theirs with the car, see `lastActivityOf`. */
  readonly lastActivityAt: Instant;
  /** Staff whom complaints about no car are about, as in `VehicleHead`. */
  readonly aboutStaffIds?: readonly StaffId[];
  /** The customer was erased: nothing changes the dossier any more. */
  readonly erasedAt?: Instant;
  /** Was found to be kept longer than its last activity asks for; retention counts from here. */
  readonly retentionCountsFrom?: Instant;
}

/** A summary of the finished visits of a car, so that commands need not read them all. */
export interface PastVisits {
  /**
   * Of the visits that brought follow-ups, the two that began last. At least one of them differs from the
   * visit in question.
   */
  readonly followedUp: readonly { readonly visitId: VisitId; readonly startedAt: Instant }[];
  /** When the car was last handed back. */
  readonly deliveredAt?: Instant;
}

/**
 * The head of one car within the dossier. Commands about the car replace it instead of the dossier's, so that work on
 * one car of a fleet never waits for work on another. Made by the first of them.
 */
export interface VehicleHead {
  readonly type: 'vehicleHead';
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId;
  readonly version: number;
  readonly lastActivityAt: Instant;
  readonly pastVisits: PastVisits;
  /** Staff whom complaints of this car are about: whoever reads the dossier asks here first. */
  readonly aboutStaffIds?: readonly StaffId[];
}

/** A telephone number as given, and in E.164 when it could be read. */
export interface PhoneNumber {
  readonly raw: string;
  readonly e164?: string;
  readonly label: 'mobile' | 'home' | 'office';
  /** Found out while calling. Staff ask for the number at the next visit. */
  readonly problem?: 'invalidNumber' | 'wrongNumber' | 'outOfService';
}

/** What a customer may have none of. The basic data form asks for both. */
export const CONTACT_DATA = ['phone', 'address'] as const;
export type ContactData = (typeof CONTACT_DATA)[number];

/** A legal hold that is over. */
export interface LiftedHold {
  readonly since: Instant;
  readonly by: StaffId;
  readonly reason: string;
  readonly liftedAt: Instant;
  readonly liftedBy: StaffId;
  readonly liftedBecause: string;
}

/** Who is served: name, address, telephone of A-04. */
export interface Customer {
  readonly type: 'customer';
  readonly id: CustomerId;
  readonly branchId: BranchId;
  readonly version: number;
  readonly fullName: string;
  /** Family name, only when given. We never split names. */
  readonly surname?: string;
  readonly honorific?: string;
  readonly language: Language;
  readonly address?: string;
  readonly phones: readonly PhoneNumber[];
  readonly email?: string;
  /** Was asked for and does not exist, so that nobody asks again. */
  readonly hasNone?: readonly ContactData[];
  /** Where the customer lives, when it differs from the branch's zone. */
  readonly timeZone?: TimeZone;
  readonly wishedServices?: string;
  /**
   * When the customer wishes to be called, by the clock where the customer lives; any time on weekdays left out,
   * never on those without hours.
   */
  readonly contactWish?: Readonly<Partial<Record<DayOfWeek, DayHours>>>;
  /** Set when the customer asked not to be called; outlives every vehicle. */
  readonly doNotCall?: {
    readonly since: Instant;
    readonly scope: 'followUps' | 'everything';
    /** The call in which it was said. */
    readonly callId?: CallId;
  };
  /** Why no e-mail is sent there any more; ends with a new address. */
  readonly emailProblem?: { readonly because: 'bounced' | 'complained'; readonly since: Instant };
  /** Forbids erasure while a dispute runs. */
  readonly legalHold?: { readonly since: Instant; readonly by: StaffId; readonly reason: string };
  readonly liftedHolds?: readonly LiftedHold[];
  /** The person asked to be forgotten; what is left names nobody. */
  readonly erasedAt?: Instant;
  /** A person who was forgotten and came again: not called on the branch's own account. */
  readonly suppressed?: { readonly since: Instant };
  readonly deceased?: { readonly since: Instant; readonly callId?: CallId };
}

/** A vehicle of the customer, the vehicle fields of A-04. */
export interface Vehicle {
  readonly type: 'vehicle';
  readonly id: VehicleId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  /** As given, upper case without spaces and dots. Moves between cars: not an identity. */
  readonly plateNumber?: string;
  readonly vin?: string;
  /** False when it cannot be right: kept and marked, never refused. Absent where nobody can tell. */
  readonly vinValid?: boolean;
  readonly vehicleModel?: string;
  readonly vehicleClass?: string;
  readonly maintenanceInterval?: { readonly months?: number; readonly kilometres?: number };
  readonly nextMaintenanceDueOn?: LocalDate;
  readonly status: 'inUse' | 'sold';
  /** The call in which the sale was said; absent where it was entered by hand. */
  readonly soldCallId?: CallId;
  /** The follow-ups the sale ended. They are owed again when it turns out not to be sold. */
  readonly soldFollowUpIds?: readonly FollowUpId[];
}
