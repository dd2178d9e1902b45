import type { CustomerLookup, FoundCustomer } from '../../application/read-ports.ts';
import type { BranchId, CustomerId, VehicleId } from '../../kernel/ids.ts';
import { asId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { customerKey, dossierPartition, vehicleKey, VEHICLES } from '../keys.ts';
import { lookupPartition, lookupsAtBranch } from '../person-keys.ts';
import { decodeAs } from '../records/decode.ts';
import { type FoundItems, getItems } from './get-items.ts';
import { queryItems } from './query-items.ts';

interface Hit {
  readonly customerId: CustomerId;
  /** The car with that plate or VIN. */
  readonly vehicleId?: VehicleId;
}

/**
 * Finds customers and reads of each the customer and the cars: one query of the lookup, then one batch and one query a
 * customer, however long they have been one.
 * @param most how many customers, and of each how many cars besides the one looked for.
 */
export async function foundCustomers(
  database: Database,
  { groupId, branchId, by, value }: CustomerLookup,
  most: number,
): Promise<readonly FoundCustomer[]> {
  const items = await queryItems(database, {
    partition: lookupPartition(groupId, by, value),
    between: lookupsAtBranch(branchId),
  });
  const hits = items.map((item): Hit => {
    const [, , vehicleId] = String(item['SK']).split('#');
    return {
      customerId: decodeAs('lookup', item).customerId,
      ...(vehicleId && { vehicleId: asId(vehicleId) }),
    };
  });
  const shown = [...new Map(hits.map((hit) => [hit.customerId, hit])).values()].slice(0, most);
  const [found, cars] = await Promise.all([
    getItems(
      database,
      shown.flatMap((hit) => keysOf(branchId, hit)),
    ),
    Promise.all(shown.map(({ customerId }) => carsOf(database, branchId, customerId, most))),
  ]);
  return shown.flatMap((hit, index) => foundCustomer(branchId, hit, found, cars[index] ?? []));
}

function keysOf(branchId: BranchId, { customerId, vehicleId }: Hit) {
  return [
    customerKey(branchId, customerId),
    ...(vehicleId ? [vehicleKey(branchId, customerId, vehicleId)] : []),
  ];
}

async function carsOf(database: Database, branchId: BranchId, customerId: CustomerId, limit: number) {
  const range = { partition: dossierPartition(branchId, customerId), between: VEHICLES, limit };
  return (await queryItems(database, range)).map((item) => decodeAs('vehicle', item));
}

function foundCustomer(
  branchId: BranchId,
  { customerId, vehicleId }: Hit,
  found: FoundItems,
  cars: FoundCustomer['vehicles'],
): readonly FoundCustomer[] {
  const customer = found.record('customer', customerKey(branchId, customerId));
  if (!customer) return [];
  const looked = vehicleId && found.record('vehicle', vehicleKey(branchId, customerId, vehicleId));
  const others = cars.filter(({ id }) => id !== looked?.id);
  return [{ customer, vehicles: looked ? [looked, ...others] : others }];
}
