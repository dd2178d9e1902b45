import { changeCustomer } from '../../../shared/contracts/dossier/index.ts';
import { decideChangeCustomer, warningsAboutCustomer } from '../../../shared/domain/dossier/index.ts';
import { contactValuesOf } from '../../../shared/domain/records/contact-point.ts';
import { identitiesOfCustomer } from '../../../shared/domain/records/identity.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCustomer } from '../views/index.ts';
import { presentDuplicates, withHolders } from './present-duplicates.ts';
import { placesInPatch, readCustomerPatch } from './read-customer-input.ts';

export const binding = dossierCommand(changeCustomer, {
  version: (_, dossier) => dossier.customer.version,
  plan: ({ body }) => ({
    cars: 'named',
    contactPoints: (branch) => contactValuesOf(placesInPatch(body, branch)),
    holdersOf: (branch) => identitiesOfCustomer(placesInPatch(body, branch)),
  }),
  decide: ({ body }, dossier, facts, _, snapshot) =>
    withHolders(decideChangeCustomer(dossier, readCustomerPatch(body, facts.branch), facts), snapshot),
  present: ({ written: customer, holders }) => ({
    customer: presentCustomer(customer),
    warnings: [...warningsAboutCustomer(customer)],
    possibleDuplicates: presentDuplicates(holders, {
      branchId: customer.branchId,
      customerId: customer.id,
      vehicleIds: [],
    }),
  }),
  etag: ({ written: { version } }) => version,
});
