import type { WorkItem } from '../../application/read-ports.ts';
import type { OpenObligation } from '../../domain/records/obligation.ts';
import type { BranchId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { customerKey, vehicleKey } from '../keys.ts';
import { getItems } from './get-items.ts';

/**
 * The customers and cars of listed work, in one batch that may be a second behind: names are only shown, and strong
 * reads would be twice nine tenths of what a list costs. A customer the copy does not know yet is read strongly.
 * @throws when an obligation has lost its customer.
 */
export async function withNames(
  database: Database,
  branchId: BranchId,
  obligations: readonly OpenObligation[],
): Promise<readonly WorkItem[]> {
  const keys = obligations.flatMap(({ customerId, vehicleId }) => [
    customerKey(branchId, customerId),
    ...(vehicleId ? [vehicleKey(branchId, customerId, vehicleId)] : []),
  ]);
  const found = await getItems(database, keys, 'eventual');
  const unknown = keys.filter((key) => !found.at(key));
  const strong = unknown.length > 0 ? await getItems(database, unknown) : found;
  return obligations.map((obligation) => {
    const { customerId, vehicleId } = obligation;
    const ofCustomer = customerKey(branchId, customerId);
    const customer = found.record('customer', ofCustomer) ?? strong.record('customer', ofCustomer);
    if (!customer) throw new Error(`Obligation ${obligation.id} has lost its customer`);
    const ofVehicle = vehicleId && vehicleKey(branchId, customerId, vehicleId);
    const vehicle = ofVehicle && (found.record('vehicle', ofVehicle) ?? strong.record('vehicle', ofVehicle));
    return { obligation, customer, ...(vehicle && { vehicle }) };
  });
}
