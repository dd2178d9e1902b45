import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A telephone number as it was given, and in E.164 when it could be read. */
export interface ReadPhoneNumber {
  readonly raw: string;
  readonly e164?: string;
}

/**
 * Reads a telephone number the way it is dialled in that country, or with `+` from anywhere. A text that
 * cannot be a number is kept as given, never refused, because people still know how to call it.
 * @param country ISO 3166-1 alpha-2 of the branch. With an unknown one, only `+` numbers are readable.
 * @returns `raw` trimmed; `e164` without an extension or remark, which stay in `raw`.
 */
export function readPhoneNumber(raw: string, country: string): ReadPhoneNumber {
  const trimmed = raw.trim();
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(trimmed.replace(CHINESE_EXTENSION, ' ext. '), region);
  return number?.isValid() ? { raw: trimmed, e164: number.number } : { raw: trimmed };
}

/** 「转 608」 follows the number of a switchboard. The library knows only the Western marks. */
const CHINESE_EXTENSION = /\s*(?:转|分机)\s*(?=\d)/;
