import { addVehicle, findCustomers, registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import type { VehicleId } from '../../../shared/kernel/ids.ts';
import { sendAs } from './send-as.ts';
import { type Cast, type KnownCustomer, machineClient, noteRefusal, type Scene } from './cast.ts';
import type { VisitRow } from './visit-row.ts';

/**
 * Finds the customer of a visit by the dealer system's number, else by telephone or plate; opens a dossier
 * for somebody new.
 * @returns undefined when the service refused.
 */
export async function findOrRegister(cast: Cast, scene: Scene): Promise<KnownCustomer | undefined> {
  const { row } = scene;
  const key = row.customer.number && `${row.branchId} ${row.customer.number}`;
  const known =
    (key && cast.customers.get(key)) ?? (await lookUp(cast, row)) ?? (await register(cast, scene));
  if (key && known) cast.customers.set(key, known);
  return known || undefined;
}

/** The vehicle of a visit among those of the customer, added when it is new; undefined without one. */
export async function findOrAddVehicle(
  cast: Cast,
  scene: Scene,
  customer: KnownCustomer,
): Promise<VehicleId | undefined> {
  const { vehicle, branchId } = scene.row;
  if (!vehicle) return undefined;
  const known = customer.vehicles.find(
    ({ vin, plateNumber }) =>
      (vin !== undefined && vin === vehicle.vin) ||
      (plateNumber !== undefined && plateNumber === vehicle.plateNumber),
  );
  if (known) return known.vehicleId;
  const answer = await sendAs(cast, machineClient(cast), addVehicle, {
    params: { branchId, customerId: customer.customerId },
    body: vehicle,
    idempotencyKey: `${cast.story}-${scene.row.orderNumber}-vehicle`,
  });
  if (answer.outcome === 'refused') {
    noteRefusal(cast, scene, addVehicle.id, answer.code);
    return undefined;
  }
  const { id: vehicleId } = answer.body;
  customer.vehicles.push({ ...vehicle, vehicleId });
  return vehicleId;
}

async function lookUp(cast: Cast, row: VisitRow): Promise<KnownCustomer | undefined> {
  if (row.customer.number) return undefined;
  const plate = row.vehicle?.plateNumber;
  const query = row.customer.phone ? { phone: row.customer.phone } : plate ? { plate } : undefined;
  if (!query) return undefined;
  const answer = await sendAs(cast, machineClient(cast), findCustomers, {
    params: { branchId: row.branchId },
    query,
  });
  const found = answer.outcome === 'accepted' ? answer.body.data[0] : undefined;
  return found && { customerId: found.customerId, vehicles: found.vehicles.map(knownVehicle) };
}

async function register(cast: Cast, scene: Scene): Promise<KnownCustomer | undefined> {
  const { number: _, phone, ...customer } = scene.row.customer;
  const answer = await sendAs(cast, machineClient(cast), registerCustomer, {
    params: { branchId: scene.row.branchId },
    body: {
      customer: { ...customer, ...(phone && { phones: [{ number: phone }] }) },
      ...(scene.row.vehicle && { vehicles: [scene.row.vehicle] }),
    },
    idempotencyKey: `${cast.story}-${scene.row.orderNumber}-customer`,
  });
  if (answer.outcome === 'refused') {
    noteRefusal(cast, scene, registerCustomer.id, answer.code);
    return undefined;
  }
  return { customerId: answer.body.customer.id, vehicles: answer.body.vehicles.map(knownVehicle) };
}

function knownVehicle({
  id,
  plateNumber,
  vin,
}: {
  readonly id: VehicleId;
  readonly plateNumber?: string;
  readonly vin?: string;
}): KnownCustomer['vehicles'][number] {
  return { vehicleId: id, ...(plateNumber && { plateNumber }), ...(vin && { vin }) };
}
