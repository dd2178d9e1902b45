import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import {
  decideRegisterCustomer,
  warningsAboutCustomer,
  warningsAboutVehicle,
} from '../../../shared/domain/dossier/index.ts';
import { type Binding, typedInput } from '../../runtime/binding.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentCustomer, presentVehicle } from '../views/index.ts';
import type { DossierDependencies } from './dependencies.ts';
import { isSuppressed } from './is-suppressed.ts';
import { readCustomer } from './read-customer-input.ts';

/** Whether the person was forgotten before is read first, so that the rule itself stays pure. */
export const binding: Binding<DossierDependencies> = {
  operation: registerCustomer,
  answer: async (request, dependencies) => {
    const { caller, params, body } = typedInput(registerCustomer, request);
    const { phones, email } = body.customer;
    const suppressed = await isSuppressed(
      { groupId: caller.groupId, branchId: params.branchId },
      phones.length > 0 || email !== undefined,
      (branch) => readCustomer(body.customer, branch),
      dependencies,
    );
    return register(suppressed).answer(request, dependencies);
  },
};

function register(suppressed: boolean): Binding {
  return branchCommand(registerCustomer, {
    decide: ({ body }, facts) =>
      decideRegisterCustomer(
        { customer: readCustomer(body.customer, facts.branch), vehicles: body.vehicles, suppressed },
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
}
