import { isSameEmail } from '../dossier/index.ts';
import type { Customer } from '../records/dossier.ts';
import type { Letter } from '../records/letter.ts';

/** The dossier knows no address for this way of writing. */
export interface AddressMissing {
  readonly code: 'letter-address-missing';
  readonly data: { readonly channel: Letter['channel'] };
}

/** Where a letter to the customer goes; undefined when the dossier has no such address. */
export function letterAddress(
  { email, address }: Pick<Customer, 'email' | 'address'>,
  channel: Letter['channel'],
): string | undefined {
  return channel === 'email' ? email : address;
}

/** Whether a letter still goes where it was approved to go. */
export function isSameAddress(
  now: string | undefined,
  approved: string,
  channel: Letter['channel'],
): boolean {
  return channel === 'email' ? isSameEmail(now, approved) : now === approved;
}
