import { addVehicle, findCustomers, registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import type { VehicleId } from '../../../shared/kernel/ids.ts';
import { ask, attempt } from './ask.ts';
import { type Cast, type KnownCustomer, machineClient, type Planned } from './cast.ts';

/**
 * Finds the customer of a visit by the dealer system's number, otherwise by telephone or plate. Opens a
 * dossier for a new customer.
 *
 * @returns undefined when the service refused.
 */
export async function findOrRegister(cast: Cast, planned: Planned): Promise<KnownCustomer | undefined> {
  const { branchId, customer } = planned.row;
  if (!customer.number) return (await lookUp(cast, planned)) ?? (await register(cast, planned));
  const key = `${branchId} ${customer.number}`;
  const known = cast.customers.get(key) ?? (await register(cast, planned));
  if (known) cast.customers.set(key, known);
  return known;
}

/** The vehicle of a visit among those of the customer, added when it is new. Undefined without one. */
export async function findOrAddVehicle(
  cast: Cast,
  planned: Planned,
  { customerId, vehicles }: KnownCustomer,
): Promise<VehicleId | undefined> {
  const { vehicle, branchId } = planned.row;
  if (!vehicle) return undefined;
  const known = vehicles.find(
    ({ vin, plateNumber }) =>
      (vin !== undefined && vin === vehicle.vin) ||
      (plateNumber !== undefined && plateNumber === vehicle.plateNumber),
  );
  if (known) return known.id;
  const params = { branchId, customerId };
  const added = await ask(cast, planned, machineClient(cast), addVehicle, { params, body: vehicle });
  if (added) vehicles.push({ ...vehicle, id: added.vehicle.id });
  return added?.vehicle.id;
}

async function lookUp(cast: Cast, { row }: Planned): Promise<KnownCustomer | undefined> {
  const { phone } = row.customer;
  const plate = row.vehicle?.plateNumber;
  const query = phone ? { phone } : plate ? { plate } : undefined;
  if (!query) return undefined;
  const params = { branchId: row.branchId };
  const answer = await attempt(cast, machineClient(cast), findCustomers, { params, query });
  const found = 'body' in answer ? answer.body.data[0] : undefined;
  return found && { customerId: found.customerId, vehicles: [...found.vehicles] };
}

async function register(cast: Cast, planned: Planned): Promise<KnownCustomer | undefined> {
  const { branchId, vehicle, customer, orderNumber } = planned.row;
  const { number: _, phone, ...person } = customer;
  const made = await ask(cast, planned, machineClient(cast), registerCustomer, {
    params: { branchId },
    body: {
      customer: { ...person, ...(phone && { phones: [{ number: phone }] }) },
      ...(vehicle && { vehicles: [vehicle] }),
    },
    idempotencyKey: `${cast.story}-${orderNumber}-customer`,
  });
  return made && { customerId: made.customer.id, vehicles: [...made.vehicles] };
}
