import type { StaffId, VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Staff } from '../records/staff.ts';
import type { Vehicle } from '../records/dossier.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';

/** What every visit must fulfil. */
export type VisitRefusal =
  | { readonly code: 'vehicle-unknown'; readonly data: { readonly vehicleId: VehicleId } }
  | { readonly code: 'vehicle-sold'; readonly data: { readonly vehicleId: VehicleId } }
  | { readonly code: 'advisor-unknown'; readonly data: { readonly advisorId: StaffId } };

export interface VisitUnknown {
  readonly code: 'visit-unknown';
  readonly data: { readonly visitId: VisitId };
}

/** @returns the refusal, or undefined when the vehicle is the customer's and still in use. */
export function checkVehicleInUse(
  vehicles: readonly Vehicle[],
  vehicleId: VehicleId,
): VisitRefusal | undefined {
  const vehicle = vehicles.find(({ id }) => id === vehicleId);
  if (!vehicle) return { code: 'vehicle-unknown', data: { vehicleId } };
  return vehicle.status === 'sold' ? { code: 'vehicle-sold', data: { vehicleId } } : undefined;
}

/** @returns the refusal, or undefined when nobody is named or the person works at the branch. */
export function checkAdvisor(
  advisorId: StaffId | undefined,
  staff: readonly Staff[],
  facts: Pick<BranchFacts, 'branch'>,
): VisitRefusal | undefined {
  if (!advisorId) return undefined;
  const advisor = staff.find(({ id }) => id === advisorId);
  const worksHere = advisor?.roles.some(({ branchId }) => branchId === facts.branch.id);
  return worksHere && advisor?.status === 'active'
    ? undefined
    : { code: 'advisor-unknown', data: { advisorId } };
}

/** @returns the refusal, or undefined when the dossier has that visit (or none is named). */
export function checkVisitKnown(
  dossier: DossierState,
  visitId: VisitId | undefined,
): VisitUnknown | undefined {
  if (!visitId || dossier.visits.some(({ id }) => id === visitId)) return undefined;
  return { code: 'visit-unknown', data: { visitId } };
}
