import type { BranchId, CustomerId, VehicleId } from '../../kernel/ids.ts';
import type { Customer, Vehicle } from './dossier.ts';

/** What two dossiers of one person, or of one car, have in common. */
export const IDENTITY_KINDS = ['phone', 'email', 'vin', 'plate'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** A number, address, VIN or plate as it is compared: E.164, lower case, the stored spelling. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
}

/** A dossier of the group that holds it. */
export interface IdentityHolder extends Identity {
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  /** The car with that plate or VIN. */
  readonly vehicleId?: VehicleId;
}

/** Each once, even if it is written twice. A number nobody could read is found as it was written. */
export function identitiesOfCustomer({
  phones = [],
  email,
}: Partial<Pick<Customer, 'phones' | 'email'>>): readonly Identity[] {
  const numbers = new Set(phones.map(({ e164, raw }) => e164 ?? raw));
  return [
    ...[...numbers].map((value) => ({ kind: 'phone' as const, value })),
    ...(email ? [{ kind: 'email' as const, value: email.toLowerCase() }] : []),
  ];
}

export function identitiesOfVehicle({
  plateNumber,
  vin,
}: Pick<Vehicle, 'plateNumber' | 'vin'>): readonly Identity[] {
  return [
    ...(plateNumber ? [{ kind: 'plate' as const, value: plateNumber }] : []),
    ...(vin ? [{ kind: 'vin' as const, value: vin }] : []),
  ];
}
