import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import {
  decideRegisterCustomer,
  warningsAboutCustomer,
  warningsAboutVehicle,
} from '../../../shared/domain/dossier/index.ts';
import { contactValuesOf } from '../../../shared/domain/records/contact-point.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentCustomer, presentVehicle } from '../views/index.ts';
import { readCustomer } from './read-customer-input.ts';

export const binding = branchCommand(registerCustomer, {
  plan: ({ body }) => ({ contactPoints: (branch) => contactValuesOf(readCustomer(body.customer, branch)) }),
  decide: ({ body }, facts, { contacts = [] }) =>
    decideRegisterCustomer(
      { customer: readCustomer(body.customer, facts.branch), vehicles: body.vehicles, contacts },
      facts,
    ),
  present: ({ customer, vehicles }, { branch }) => ({
    customer: presentCustomer(customer),
    vehicles: vehicles.map(presentVehicle),
    warnings: [
      ...warningsAboutCustomer(customer),
      ...vehicles.flatMap((vehicle) => warningsAboutVehicle(vehicle, branch)),
    ],
  }),
  etag: ({ customer }) => customer.version,
  location: ({ customer }) => `/v1/branches/${customer.branchId}/customers/${customer.id}`,
});
