import type { Customer, PhoneNumber } from '../records/dossier.ts';

/**
 * Whether a number of the customer is the one that was dialled, in any spelling. A call that does not say was
 * made to the only number there is.
 * @param dialled as reported with the call; absent when not reported.
 */
export function isDialled(
  { raw, e164 }: PhoneNumber,
  dialled: string | undefined,
  { phones }: Pick<Customer, 'phones'>,
): boolean {
  if (dialled === undefined) return phones.length === 1;
  return [raw, e164].some((written) => written !== undefined && digitsOf(written) === digitsOf(dialled));
}

function digitsOf(written: string): string {
  return written.normalize('NFKC').replace(/\D/g, '');
}
