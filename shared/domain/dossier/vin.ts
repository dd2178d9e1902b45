/** A vehicle identification number as it is kept: marked, never refused, when it cannot be right. */
export interface ReadVin {
  readonly vin: string;
  /** 17 permitted characters and a check digit that fits (ISO 3779, GB 16735, 49 CFR 565). */
  readonly vinValid: boolean;
}

/**
 * Reads a VIN as people and dealer systems write it: any case, with spaces or hyphens, full-width.
 * @returns the stored spelling, and whether it can be right.
 */
export function readVin(raw: string): ReadVin {
  const vin = raw.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return { vin, vinValid: vin[8] !== undefined && vin[8] === vinCheckDigit(vin) };
}

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
