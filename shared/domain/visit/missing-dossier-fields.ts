import type { DossierState } from '../records/dossier-state.ts';
import { isDialable } from '../dossier/index.ts';
import type { ContactData } from '../records/dossier.ts';
import type { Visit } from '../records/visit.ts';

/**
 * The fields of the basic data form that are knowable at intake and still empty (A-04; policy A.3 no. 2). A telephone
 * number counts if it can be dialled. Address and number may be missing where it is on record that the customer has
 * none. Without a vehicle its fields may be empty.
 * @returns paths such as `vehicle.plateNumber`, in the order of the form.
 */
export function missingDossierFields(
  dossier: Pick<DossierState, 'customer' | 'vehicles'>,
  visit: Visit,
): readonly string[] {
  const { customer } = dossier;
  const hasNone = (what: ContactData) => customer.hasNone?.includes(what) ?? false;
  const vehicle = dossier.vehicles.find(({ id }) => id === visit.vehicleId);
  const form: readonly (readonly [path: string, filled: boolean])[] = [
    ['customer.fullName', customer.fullName !== ''],
    ['customer.address', Boolean(customer.address) || hasNone('address')],
    ['customer.phones', customer.phones.some(isDialable) || hasNone('phone')],
    ...(vehicle
      ? ([
          ['vehicle.vehicleModel', Boolean(vehicle.vehicleModel)],
          ['vehicle.plateNumber', Boolean(vehicle.plateNumber)],
          ['vehicle.vehicleClass', Boolean(vehicle.vehicleClass)],
          ['visit.workItems', visit.workItems.length > 0],
          ['vehicle.maintenanceInterval', Object.keys(vehicle.maintenanceInterval ?? {}).length > 0],
        ] as const)
      : []),
    ['visit.wishedServices', Boolean(visit.wishedServices ?? customer.wishedServices)],
  ];
  return form.filter(([, filled]) => !filled).map(([path]) => path);
}
