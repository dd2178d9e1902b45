import type * as z from 'zod';
import type { customerView } from '../../../shared/contracts/views/index.ts';
import type { Customer } from '../../../shared/domain/records/dossier.ts';

/** A customer as the API shows them. */
export function presentCustomer(customer: Customer): z.input<typeof customerView> {
  const { type: _, branchId: __, liftedHolds, ...shown } = customer;
  return { ...shown, phones: [...shown.phones], ...(liftedHolds && { liftedHolds: [...liftedHolds] }) };
}
