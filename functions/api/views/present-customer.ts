import type * as z from 'zod';
import type { customerView } from '../../../shared/contracts/views/index.ts';
import type { Customer } from '../../../shared/domain/records/dossier.ts';
import { exactly } from '../../runtime/exactly.ts';

/** A customer as the API shows them. */
export function presentCustomer(customer: Customer): z.input<typeof customerView> {
  const { type: _, branchId: __, liftedHolds, hasNone, ...shown } = customer;
  return exactly<z.input<typeof customerView>>()({
    ...shown,
    phones: [...shown.phones],
    ...(hasNone && { hasNone: [...hasNone] }),
    ...(liftedHolds && { liftedHolds: [...liftedHolds] }),
  });
}
