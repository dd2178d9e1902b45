import { changeCustomer } from '../../../shared/contracts/dossier/index.ts';
import { decideChangeCustomer, warningsAboutCustomer } from '../../../shared/domain/dossier/index.ts';
import { contactValuesOf } from '../../../shared/domain/records/contact-point.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCustomer } from '../views/index.ts';
import { placesInPatch, readCustomerPatch } from './read-customer-input.ts';

export const binding = dossierCommand(changeCustomer, {
  version: (_, dossier) => dossier.customer.version,
  plan: ({ body }) => ({
    cars: 'named',
    contactPoints: (branch) => contactValuesOf(placesInPatch(body, branch)),
  }),
  decide: ({ body }, dossier, facts) =>
    decideChangeCustomer(dossier, readCustomerPatch(body, facts.branch), facts),
  present: (customer) => ({
    customer: presentCustomer(customer),
    warnings: [...warningsAboutCustomer(customer)],
  }),
  etag: ({ version }) => version,
});
