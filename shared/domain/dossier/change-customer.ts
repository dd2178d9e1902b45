import { accepted, type Decision } from '../decision.ts';
import type { DossierState } from '../dossier-state.ts';
import { type RecordChange, replace } from '../records.ts';
import { type Patch, patched } from '../patch.ts';
import type { Customer } from './records.ts';
import type { CustomerData } from './register-customer.ts';

/** A merge patch (RFC 7396): absent leaves as it is, `null` removes. */
export type ChangeCustomer = Patch<CustomerData>;

/** Corrects a customer's particulars. */
export function decideChangeCustomer(
  dossier: DossierState,
  patch: ChangeCustomer,
): Decision<RecordChange, Customer, never> {
  const customer = patched<Customer, CustomerData>(dossier.customer, patch);
  return accepted([replace(customer)], { ...customer, version: customer.version + 1 });
}
