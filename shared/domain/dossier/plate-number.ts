/**
 * The stored spelling of a plate: upper case, without spaces, dots, middle dots and invisible characters, full-width
 * characters made narrow. Hyphens go where what is left is a plate of the Chinese mainland. Elsewhere they stay, because
 * in some countries they tell two plates apart.
 */
export function normalisePlateNumber(raw: string): string {
  const narrow = raw.normalize('NFKC').toUpperCase().normalize('NFKC');
  const plate = narrow.replace(INVISIBLE, '').replace(SEPARATORS, '').replace(DASHES, '-');
  const bare = plate.replaceAll('-', '');
  return plateForm(bare) === 'other' ? plate : bare;
}

/** `other`: no plate of the Chinese mainland; nothing is known about its form. */
export type PlateForm = 'ordinary' | 'newEnergy' | 'special' | 'other';

/** The form of a plate in its stored spelling (GA 36-2018). */
export function plateForm(plateNumber: string): PlateForm {
  if (ORDINARY.test(plateNumber)) return 'ordinary';
  if (NEW_ENERGY_SMALL.test(plateNumber) || NEW_ENERGY_LARGE.test(plateNumber)) return 'newEnergy';
  return SPECIAL.test(plateNumber) ? 'special' : 'other';
}

/** Format characters such as direction marks, and variation selectors. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const SEPARATORS = /[\s.\u00b7\u2022\u2027\u2219\u22c5\u30fb]/g;

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
/** The issuing city; `I` is never used. */
const CITY = '[A-HJ-Z]';
const SERIAL = '[A-HJ-NP-Z0-9]';
/** Pure electric: D, A, B, C, E; other new energy: F, G, H, J, K. */
const ENERGY = '[A-HJK]';

const ORDINARY = new RegExp(`^${PROVINCE}${CITY}${SERIAL}{5}$`);
const NEW_ENERGY_SMALL = new RegExp(`^${PROVINCE}${CITY}${ENERGY}${SERIAL}\\d{4}$`);
const NEW_ENERGY_LARGE = new RegExp(`^${PROVINCE}${CITY}\\d{5}${ENERGY}$`);
/** Police, driving school, trailer, consulate, and cars that cross from Hong Kong and Macau. */
const SPECIAL = new RegExp(`^${PROVINCE}${CITY}${SERIAL}{4}[警学挂领港澳]$`);
