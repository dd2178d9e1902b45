import { type Accepted, accepted } from '../records/decision.ts';
import type { Customer } from '../records/dossier.ts';
import { type RecordChange, replaced } from '../records/change.ts';

export interface LegalHoldReason {
  readonly reason: string;
}

/** Writes the customer with the hold set or lifted. */
export function writtenHold(customer: Customer): Accepted<RecordChange, Customer> {
  const { record, change } = replaced(customer);
  return accepted([change], record);
}
