import { registerCustomer } from '../../../shared/contracts/dossiers/index.ts';
import { decideRegisterCustomer } from '../../../shared/domain/dossier/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentCustomer, presentVehicle } from '../views/index.ts';
import { readCustomer } from './read-customer-input.ts';

export const registerCustomerBinding = branchCommand(registerCustomer, {
  decide: ({ body }, facts) =>
    decideRegisterCustomer(
      { customer: readCustomer(body.customer, facts.branch), vehicles: body.vehicles },
      facts,
    ),
  present: ({ customer, vehicles }) => ({
    customer: presentCustomer(customer),
    vehicles: vehicles.map(presentVehicle),
  }),
  etag: ({ customer }) => customer.version,
  location: ({ customer }) => `/v1/branches/${customer.branchId}/customers/${customer.id}`,
});
