import type { Language } from '../../../shared/domain/records/roles.ts';
import type { BranchId, StaffId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

/** One parsed visit of the export. */
export interface VisitRow {
  /** Line of the file on which it begins. The heading is line 1. */
  readonly line: number;
  readonly branchId: BranchId;
  readonly orderNumber: string;
  readonly customer: {
    /** The dealer system's number. Absent for customers it does not know. */
    readonly number?: string;
    readonly fullName: string;
    readonly honorific?: string;
    readonly language: Language;
    readonly phone?: string;
    readonly email?: string;
    readonly address?: string;
  };
  /** Absent for a talk that was not about a car. */
  readonly vehicle?: {
    readonly plateNumber?: string;
    readonly vin?: string;
    readonly vehicleModel?: string;
    readonly vehicleClass?: string;
    readonly maintenanceInterval?: { readonly months?: number; readonly kilometres?: number };
  };
  readonly purpose: 'maintenance' | 'repair' | 'consultation';
  readonly workItems: readonly string[];
  readonly wishedServices?: string;
  readonly odometerKilometres?: number;
  readonly advisorId?: StaffId;
  readonly arrivedAt: Instant;
  /** Absent while the car is still in the shop. */
  readonly leftAt?: Instant;
  readonly nextMaintenanceDueOn?: LocalDate;
}
