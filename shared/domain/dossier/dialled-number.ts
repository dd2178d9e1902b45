import type { Customer, PhoneNumber } from '../records/dossier.ts';

/** A number somebody called, read by the country of the branch as the numbers of customers are. */
export type DialledNumber = Pick<PhoneNumber, 'raw' | 'e164'>;

/**
 * Whether a number of the customer is the one that was dialled, in any spelling. The spellings themselves are compared
 * only where neither can be read. A call that does not say was made to the only number there is.
 * @param dialled as reported with the call; absent when not reported.
 */
export function isDialled(
  phone: PhoneNumber,
  dialled: DialledNumber | undefined,
  { phones }: Pick<Customer, 'phones'>,
): boolean {
  return dialled ? isSameNumber(phone, dialled) : phones.length === 1;
}

/** Whether two numbers are one: in E.164, or as written where neither can be read. */
export function isSameNumber(left: DialledNumber, right: DialledNumber): boolean {
  if (left.e164 || right.e164) return left.e164 === right.e164;
  return comparable(left.raw) === comparable(right.raw);
}

/** Blanks and marks between the characters say nothing. */
function comparable(written: string): string {
  const bare = written.normalize('NFKC').toLowerCase();
  return bare.replace(/[^\p{L}\p{N}+]/gu, '') || bare.trim();
}
