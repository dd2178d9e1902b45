/** A vehicle identification number as it is kept: marked, never refused, when it cannot be right. */
export interface ReadVin {
  readonly vin: string;
  /**
   * False when it cannot be right: not 17 permitted characters (ISO 3779), or a check digit that does not fit where the
   * maker's region demands one. True when the check digit fits. Absent where nobody can tell.
   */
  readonly vinValid?: boolean;
}

/**
 * Reads a VIN as people and dealer systems write it: any case, with spaces, dashes or invisible characters, full-width.
 * @returns the stored spelling, and whether it can be right, as far as that can be told.
 */
export function readVin(raw: string): ReadVin {
  const vin = raw
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u2212\p{Cf}\ufe00-\ufe0f]/gu, '')
    .toUpperCase();
  const checkDigit = vinCheckDigit(vin);
  if (checkDigit === undefined) return { vin, vinValid: false };
  if (vin[8] === checkDigit) return { vin, vinValid: true };
  return DEMANDS_CHECK_DIGIT.test(vin) ? { vin, vinValid: false } : { vin };
}

/** Makers in North America (49 CFR 565) and China (GB 16735). Elsewhere the ninth place is the maker's own. */
const DEMANDS_CHECK_DIGIT = /^[1-5L]/;

/**
 * The check digit (`0` … `9` or `X`) that belongs at the ninth place of a VIN, whatever stands there.
 * @returns undefined unless the text is 17 of the permitted characters (no `I`, `O`, `Q`).
 */
export function vinCheckDigit(vin: string): string | undefined {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin)) return undefined;
  const sum = Array.from(vin, (character, place) => valueOf(character) * (WEIGHTS[place] ?? 0));
  const rest = sum.reduce((total, part) => total + part, 0) % 11;
  return rest === 10 ? 'X' : String(rest);
}

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** The letters count 1 to 9, and each row of the standard's table starts again at its own number. */
const LETTER_ROWS = [' ABCDEFGH', ' JKLMN P R', '  STUVWXYZ'] as const;

function valueOf(character: string): number {
  const row = LETTER_ROWS.find((letters) => letters.includes(character));
  return row === undefined ? Number(character) : row.indexOf(character);
}
