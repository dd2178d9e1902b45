import type { VehicleId } from '../../kernel/ids.ts';
import type { Branch } from '../records/branch.ts';
import type { Customer, Vehicle } from '../records/dossier.ts';
import { plateForm } from './plate-number.ts';

/** Particulars that are kept as given and may not be right. */
export type DataWarning =
  /** The numbering plan has no such number, so nobody can be reached under it. */
  | { readonly code: 'number-not-dialable'; readonly number: string }
  | { readonly code: 'vin-doubtful' | 'plate-unusual'; readonly vehicleId: VehicleId };

/** What of these particulars should be checked while the customer is there. */
export function warningsAboutCustomer({ phones }: Pick<Customer, 'phones'>): readonly DataWarning[] {
  return phones
    .filter(({ e164 }) => e164 === undefined)
    .map(({ raw }) => ({ code: 'number-not-dialable', number: raw }));
}

/** @param country where the branch is: plates of the Chinese mainland have known forms, others only characters. */
export function warningsAboutVehicle(
  { id: vehicleId, vinValid, plateNumber }: Pick<Vehicle, 'id' | 'vinValid' | 'plateNumber'>,
  { country }: Pick<Branch, 'country'>,
): readonly DataWarning[] {
  return [
    ...(vinValid === false ? [{ code: 'vin-doubtful', vehicleId } as const] : []),
    ...(plateNumber && !isUsualPlate(plateNumber, country)
      ? [{ code: 'plate-unusual', vehicleId } as const]
      : []),
  ];
}

function isUsualPlate(plateNumber: string, country: string): boolean {
  if (country === 'CN') return plateForm(plateNumber) !== 'other';
  return /\p{N}|\p{L}/u.test(plateNumber) && !/[^\p{L}\p{N}-]/u.test(plateNumber);
}
