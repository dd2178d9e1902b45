import { type TimeZone, timeZone } from '../../kernel/time-zone.ts';
import type { Branch } from '../records/branch.ts';
import type { Customer, PhoneNumber } from '../records/dossier.ts';
import { zonesOfAddress } from './zones-of-address.ts';
import { zonesOfNumber } from './zones-of-number.ts';

/** What says where a customer may be. */
export type Whereabouts = Pick<Customer, 'timeZone' | 'address'> & {
  readonly phones?: readonly Pick<PhoneNumber, 'e164'>[];
};

/**
 * Everywhere a customer may be (practice C.9 no. 5): where the branch is, where staff noted that they live, where their
 * numbers are from, and where their address is. Hours must suit all of them.
 */
export function presumedZones(
  branch: Pick<Branch, 'timeZone' | 'country'>,
  { timeZone: noted, address, phones = [] }: Whereabouts,
): readonly TimeZone[] {
  const ofNumbers = phones.flatMap(({ e164 }) => (e164 ? zonesOfNumber(e164, branch.country) : []));
  const ofAddress = address ? zonesOfAddress(address) : [];
  return [...new Set([branch.timeZone, ...(noted ? [noted] : []), ...ofNumbers, ...ofAddress])].map(timeZone);
}
