import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number as it was given, and in E.164 when it could be read. */
export interface ReadPhoneNumber {
  readonly raw: string;
  readonly e164?: string;
}

/**
 * Reads a telephone number the way it is dialled in that country, or with `+` from anywhere. It counts as read only if
 * the numbering plan of its country has such a number. Any other text is kept as given, never refused, because people
 * still know how to call it.
 * @param country ISO 3166-1 alpha-2 of the branch. With an unknown one, only `+` numbers are readable.
 * @returns `raw` trimmed; `e164` without an extension or remark, which stay in `raw`.
 */
export function readPhoneNumber(raw: string, country: string): ReadPhoneNumber {
  const trimmed = raw.trim();
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  for (const spelling of spellingsOf(trimmed)) {
    const number = parsePhoneNumberFromString(spelling, region);
    if (number?.isValid()) return { raw: trimmed, e164: number.number };
  }
  return { raw: trimmed };
}

/**
 * Reads a field in which people may have written several numbers (`138 0173 5566 / 139 1600 1234`). It is taken apart
 * only if every part is a number of its own, so that no remark is lost.
 */
export function readPhoneNumbers(raw: string, country: string): readonly ReadPhoneNumber[] {
  const parts = raw
    .split(BETWEEN_NUMBERS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readPhoneNumber(part, country));
  if (parts.length < 2 || parts.some(({ e164 }) => e164 === undefined))
    return [readPhoneNumber(raw, country)];
  const once = new Map(parts.map((part) => [part.e164, part]));
  return [...once.values()];
}

const BETWEEN_NUMBERS = /[/／、，,;；|\n]|\s(?:或|or)\s|或/u;

/** What the text may mean, the likeliest first. */
function spellingsOf(given: string): readonly string[] {
  const narrow = given
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SPREADSHEET_DECIMALS, '$1')
    .replace(CHINESE_EXTENSION, ' ext. ');
  const international = narrow.replace(/^\(?00\)?(?=[1-9])/, '+');
  const whole = [narrow, ...(international === narrow ? [] : [international])];
  return [...whole, ...whole.flatMap((text) => withoutExtension(text) ?? [])];
}

/** Direction marks, zero-width characters and variation selectors, which come along when numbers are copied. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu;
const DASHES = /\p{Pd}/gu;
/** A number a spreadsheet took for an amount. */
const SPREADSHEET_DECIMALS = /^(\+?\d{7,15})\.0+$/;
/** 「转 608」 follows the number of a switchboard. The library knows only the Western marks. */
const CHINESE_EXTENSION = /[\s,-]*(?:转|轉|分机|分機|内线|內線)[\s:号]*(?=\d)/;
/** `-608` and `(608)` behind a number that is complete without them. */
const BARE_EXTENSION = /^(.*\d.*?)(?:\s*-\s*\d{1,6}|\s*\(\s*\d{1,6}\s*\))$/;

function withoutExtension(text: string): string | undefined {
  return BARE_EXTENSION.exec(text)?.[1];
}
