import type { CustomerLookup } from '../../../shared/application/read-ports.ts';
import { findCustomers } from '../../../shared/contracts/dossier/index.ts';
import { normalisePlateNumber, readVin } from '../../../shared/domain/dossier/index.ts';
import { readPhoneNumber } from '../../runtime/phone-numbers.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentCustomer, presentVehicle } from '../views/index.ts';

/** A telephone number shared by more dossiers than this does not help to find one; so with cars on one screen. */
const MOST = 25;

export const binding = query(findCustomers, {
  read: async ({ params, query: asked }, { caller, reads }) => {
    const branch = await reads.branch(caller.groupId, params.branchId);
    if (!branch) return notFound('branch');
    const lookup = lookupOf(asked, { groupId: caller.groupId, branchId: params.branchId }, branch.country);
    const found = await reads.findCustomers(lookup, MOST);
    return {
      body: {
        data: found.map(({ customer, vehicles }) => ({
          customerId: customer.id,
          customer: presentCustomer(customer),
          vehicles: vehicles.map(presentVehicle),
        })),
      },
    };
  },
});

function lookupOf(
  { phone, plate, vin }: { readonly phone?: string; readonly plate?: string; readonly vin?: string },
  place: Pick<CustomerLookup, 'groupId' | 'branchId'>,
  country: string,
): CustomerLookup {
  if (phone !== undefined) {
    const { e164, raw } = readPhoneNumber(phone, country);
    return { ...place, by: 'phone', value: e164 ?? raw };
  }
  if (plate !== undefined) return { ...place, by: 'plate', value: normalisePlateNumber(plate) };
  if (vin !== undefined) return { ...place, by: 'vin', value: readVin(vin).vin };
  throw new Error('The schema lets no query through that asks for nothing');
}
