import { staffBehind } from '../records/actor.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replaced } from '../records/change.ts';
import { type Patch, patched } from '../records/patch.ts';
import { meetContactDataTask } from './contact-data-task.ts';
import type { Customer } from '../records/dossier.ts';
import type { CustomerData } from './register-customer.ts';

/** A merge patch (RFC 7396): absent leaves as it is, `null` removes. */
export type ChangeCustomer = Patch<CustomerData>;

/**
 * Corrects a customer's particulars. A new e-mail address starts without the problems of the old one.
 * New contact data complete the task that asks for them.
 * @param suppressed whether a new number or address belongs to a person who was forgotten at the branch.
 */
export function decideChangeCustomer(
  dossier: DossierState,
  patch: ChangeCustomer,
  facts: BranchFacts,
  suppressed = false,
): Decision<RecordChange, Customer, never> {
  const { emailProblem, ...rest } = patched<Customer, CustomerData>(dossier.customer, patch);
  const sameEmail = rest.email === dossier.customer.email;
  const customer: Customer = {
    ...rest,
    ...(emailProblem && sameEmail && { emailProblem }),
    ...(suppressed && !rest.suppressed && { suppressed: { since: facts.now } }),
  };
  const changed = !sameEmail || rest.address !== dossier.customer.address || patch.phones !== undefined;
  const { record, change } = replaced(customer);
  return accepted(
    [change, ...(changed ? meetContactDataTask(dossier, staffBehind(facts.actor), facts) : [])],
    record,
  );
}
