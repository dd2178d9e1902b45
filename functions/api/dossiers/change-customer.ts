import { changeCustomer } from '../../../shared/contracts/dossiers/index.ts';
import { decideChangeCustomer } from '../../../shared/domain/dossier/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCustomer } from '../views/index.ts';
import { readCustomerPatch } from './read-customer-input.ts';

export const changeCustomerBinding = dossierCommand(changeCustomer, {
  version: (_, dossier) => dossier.customer.version,
  decide: ({ body }, dossier, facts) =>
    decideChangeCustomer(dossier, readCustomerPatch(body, facts.branch), facts),
  present: presentCustomer,
  etag: ({ version }) => version,
});
