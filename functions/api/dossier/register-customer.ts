import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import {
  decideRegisterCustomer,
  tidiedVehicle,
  warningsAboutCustomer,
  warningsAboutVehicle,
} from '../../../shared/domain/dossier/index.ts';
import { contactValuesOf } from '../../../shared/domain/records/contact-point.ts';
import { identitiesOfCustomer, identitiesOfVehicle } from '../../../shared/domain/records/identity.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentCustomer, presentVehicle } from '../views/index.ts';
import { presentDuplicates, withHolders } from './present-duplicates.ts';
import { readCustomer } from './read-customer-input.ts';

export const binding = branchCommand(registerCustomer, {
  plan: ({ body: { customer, vehicles } }) => ({
    contactPoints: (branch) => contactValuesOf(readCustomer(customer, branch)),
    holdersOf: (branch) => [
      ...identitiesOfCustomer(readCustomer(customer, branch)),
      ...vehicles.map(tidiedVehicle).flatMap(identitiesOfVehicle),
    ],
  }),
  decide: ({ body }, facts, { contacts = [], ...snapshot }) =>
    withHolders(
      decideRegisterCustomer(
        { customer: readCustomer(body.customer, facts.branch), vehicles: body.vehicles, contacts },
        facts,
      ),
      snapshot,
    ),
  present: ({ written: { customer, vehicles }, holders }, { branch }) => ({
    customer: presentCustomer(customer),
    vehicles: vehicles.map(presentVehicle),
    warnings: [
      ...warningsAboutCustomer(customer),
      ...vehicles.flatMap((vehicle) => warningsAboutVehicle(vehicle, branch)),
    ],
    possibleDuplicates: presentDuplicates(holders, {
      branchId: branch.id,
      customerId: customer.id,
      vehicleIds: vehicles.map(({ id }) => id),
    }),
  }),
  etag: ({ written: { customer } }) => customer.version,
  location: ({ written: { customer } }) => `/v1/branches/${customer.branchId}/customers/${customer.id}`,
});
