import { type TimeZone, timeZone } from '../../kernel/time-zone.ts';
import type { Branch } from '../records/branch.ts';
import type { PhoneNumber } from '../records/dossier.ts';

interface Place {
  /** What its numbers begin with in E.164. */
  readonly callingCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /**
   * The zones where its day begins first and last. An hour that suits both suits all between them. The names
   * are checked on use, because checking all of them would take longer than the rest of a cold start.
   */
  readonly zones: readonly string[];
}

/**
 * The countries most customers' numbers come from. A customer with any other number is taken to live near the
 * branch.
 */
const PLACES: readonly Place[] = [
  place('+1', ['US', 'CA'], 'America/St_Johns', 'Pacific/Honolulu'),
  place('+7', ['RU', 'KZ'], 'Asia/Kamchatka', 'Europe/Kaliningrad'),
  place('+31', ['NL'], 'Europe/Amsterdam'),
  place('+33', ['FR'], 'Europe/Paris'),
  place('+34', ['ES'], 'Europe/Madrid', 'Atlantic/Canary'),
  place('+39', ['IT'], 'Europe/Rome'),
  place('+41', ['CH'], 'Europe/Zurich'),
  place('+43', ['AT'], 'Europe/Vienna'),
  place('+44', ['GB'], 'Europe/London'),
  place('+49', ['DE'], 'Europe/Berlin'),
  place('+52', ['MX'], 'America/Cancun', 'America/Tijuana'),
  place('+55', ['BR'], 'America/Noronha', 'America/Rio_Branco'),
  place('+60', ['MY'], 'Asia/Kuala_Lumpur'),
  place('+61', ['AU'], 'Australia/Sydney', 'Australia/Brisbane', 'Australia/Perth'),
  place('+62', ['ID'], 'Asia/Jayapura', 'Asia/Jakarta'),
  place('+63', ['PH'], 'Asia/Manila'),
  place('+64', ['NZ'], 'Pacific/Auckland'),
  place('+65', ['SG'], 'Asia/Singapore'),
  place('+66', ['TH'], 'Asia/Bangkok'),
  place('+81', ['JP'], 'Asia/Tokyo'),
  place('+82', ['KR'], 'Asia/Seoul'),
  place('+84', ['VN'], 'Asia/Ho_Chi_Minh'),
  place('+86', ['CN'], 'Asia/Shanghai'),
  place('+91', ['IN'], 'Asia/Kolkata'),
  place('+852', ['HK'], 'Asia/Hong_Kong'),
  place('+853', ['MO'], 'Asia/Macau'),
  place('+886', ['TW'], 'Asia/Taipei'),
  place('+971', ['AE'], 'Asia/Dubai'),
];

/**
 * Where a customer without a known zone may live (practice C.9 no. 5): where the branch is, and where their
 * numbers come from if that is another country. Hours must suit all of them.
 */
export function presumedZones(
  branch: Pick<Branch, 'timeZone' | 'country'>,
  phones: readonly Pick<PhoneNumber, 'e164'>[],
): readonly TimeZone[] {
  const abroad = phones
    .flatMap(({ e164 }) => PLACES.find(({ callingCode }) => e164?.startsWith(callingCode)) ?? [])
    .filter(({ countries }) => !countries.includes(branch.country));
  return [...new Set([branch.timeZone, ...abroad.flatMap(({ zones }) => zones.map(timeZone))])];
}

function place(callingCode: string, countries: readonly string[], ...zones: readonly string[]): Place {
  return { callingCode, countries, zones };
}
