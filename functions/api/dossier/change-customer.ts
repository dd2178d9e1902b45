import { changeCustomer } from '../../../shared/contracts/dossier/index.ts';
import { decideChangeCustomer, warningsAboutCustomer } from '../../../shared/domain/dossier/index.ts';
import { type Binding, typedInput } from '../../runtime/binding.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCustomer } from '../views/index.ts';
import type { DossierDependencies } from './dependencies.ts';
import { isSuppressed } from './is-suppressed.ts';
import { readCustomerPatch } from './read-customer-input.ts';

/** Whether new numbers and addresses belong to a forgotten person is read first, as on registering. */
export const binding: Binding<DossierDependencies> = {
  operation: changeCustomer,
  answer: async (request, dependencies) => {
    const { caller, params, body } = typedInput(changeCustomer, request);
    const suppressed = await isSuppressed(
      { groupId: caller.groupId, branchId: params.branchId },
      (body.phones ?? []).length > 0 || typeof body.email === 'string',
      (branch) => readCustomerPatch(body, branch),
      dependencies,
    );
    return change(suppressed).answer(request, dependencies);
  },
};

function change(suppressed: boolean): Binding {
  return dossierCommand(changeCustomer, {
    version: (_, dossier) => dossier.customer.version,
    plan: () => ({ cars: 'named' }),
    decide: ({ body }, dossier, facts) =>
      decideChangeCustomer(dossier, readCustomerPatch(body, facts.branch), facts, suppressed),
    present: (customer) => ({
      customer: presentCustomer(customer),
      warnings: [...warningsAboutCustomer(customer)],
    }),
    etag: ({ version }) => version,
  });
}
