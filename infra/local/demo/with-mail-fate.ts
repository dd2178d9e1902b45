import type { MailFate } from './draw-wishes.ts';
import type { VisitRow } from './visit-row.ts';

/** The visit with the e-mail address the local mail server treats that way; one that is delivered stays as it is. */
export function withMailFate(row: VisitRow, fate: MailFate): VisitRow {
  const { email, ...customer } = row.customer;
  if (!email || fate === 'delivered') return row;
  return { ...row, customer: { ...customer, email: `${fate}+${email}` } };
}
