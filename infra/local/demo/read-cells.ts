import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { Language } from '../../../shared/domain/records/roles.ts';
import { readVin } from '../../../shared/domain/dossier/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { type LocalDate, localDate } from '../../../shared/kernel/local-date.ts';
import { atLocalTime, localTime } from '../../../shared/kernel/time-zone.ts';
import type { VisitRow } from './visit-row.ts';

/** Letters, digits and the marks of dates and numbers. Chinese punctuation stays as it is. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d-\uff0f\uff1a\u3000]/g;

/** A cell without full-width letters, outer blanks and the words people write for "nothing". */
export function tidy(cell: string): string {
  const narrow = cell.replace(FULL_WIDTH, (character) => character.normalize('NFKC'));
  const trimmed = narrow.trim();
  return /^(无|没有|n\/?a|none|-)$/i.test(trimmed) ? '' : trimmed;
}

const KILOMETRES_PER_MILE = 1.609344;

/** Reads `46917`, `1.2万公里`, `48,100 mi` as whole kilometres. Undefined when it is not a distance. */
export function readKilometres(cell: string): number | undefined {
  const found = /^([\d,]+(?:\.\d+)?)\s*(万)?\s*(公里|km|mi)?$/i.exec(cell);
  if (!found) return undefined;
  const [, digits = '', tenThousands, unit] = found;
  const distance = Number(digits.replaceAll(',', '')) * (tenThousands ? 10_000 : 1);
  return Math.round(unit?.toLowerCase() === 'mi' ? distance * KILOMETRES_PER_MILE : distance);
}

/** Reads `6个月/5000公里` or `6 mo/5,000 mi`. */
export function readInterval(cell: string): NonNullable<VisitRow['vehicle']>['maintenanceInterval'] {
  const months = /(\d+)\s*(?:个月|mo)/i.exec(cell)?.[1];
  const distance = /[\d,]+\s*(?:公里|km|mi)/i.exec(cell)?.[0];
  const kilometres = distance && readKilometres(distance);
  if (!months && !kilometres) return undefined;
  return { ...(months && { months: Number(months) }), ...(kilometres && { kilometres }) };
}

/**
 * Reads a VIN. Letters a VIN cannot have are read as the digits they look like, where that makes it valid.
 */
export function readVinCell(cell: string): string {
  const { vin } = readVin(cell);
  const corrected = readVin(vin.replace(/[OQ]/g, '0').replaceAll('I', '1'));
  return corrected.vinValid ? corrected.vin : vin;
}

/** The customer's language, or the branch's where the cell does not say. */
export function readLanguage(cell: string, branch: Pick<Branch, 'language'>): Language {
  if (/^(zh|中文|chinese)/i.test(cell)) return 'zh-CN';
  return /^(en|英文)/i.test(cell) ? 'en' : branch.language;
}

/** Why the car came, in either language. Undefined when the cell says nothing known. */
export function readPurpose(cell: string): VisitRow['purpose'] | undefined {
  if (/^(保养|maint)/i.test(cell)) return 'maintenance';
  if (/^(维修|repair)/i.test(cell)) return 'repair';
  return /^(咨询|consult)/i.test(cell) ? 'consultation' : undefined;
}

/** Splits `机油；机滤`, `Battery; Alternator` or one item per line. */
export function readWorkItems(cell: string): readonly string[] {
  return cell
    .split(/[;；\n\r]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Separates the form of address where it was typed into the name: `谢军 先生`. */
export function readName(
  name: string,
  title: string,
): { readonly fullName: string; readonly honorific?: string } {
  const found = /^(.*\S)\s+(先生|女士|小姐)$/.exec(name);
  const [fullName, honorific] = found ? [found[1] ?? name, found[2] ?? title] : [name, title];
  return { fullName, ...(honorific && { honorific }) };
}

/** Finds an advisor of the branch by `周建华` or `Kowalski, Robert`. */
export function findAdvisor(
  cell: string,
  branch: Pick<Branch, 'id'>,
  staff: readonly Staff[],
): Staff | undefined {
  const name = cell.replace(/^([^,]+), (.+)$/, '$2 $1');
  return staff.find(
    (member) => member.name === name && member.roles.some(({ branchId }) => branchId === branch.id),
  );
}

/**
 * Reads a moment in the spellings dealer systems use: `2026/11/23 09:20`, `2026-11-23 9:20:00`, `2026年11月23日
 * 9:20`, and in the United States `11/23/2026 9:20 AM` or `11/23/26 9:20 AM`.
 * @returns undefined when it is none of them or not a real day.
 */
export function readMoment(cell: string, branch: Pick<Branch, 'timeZone' | 'country'>): Instant | undefined {
  const read = readParts(cell, branch.country);
  return read && atLocalTime(read.on, localTime(read.time), branch.timeZone);
}

/** Reads a day in the same spellings. A time beside it is ignored. */
export function readDay(cell: string, branch: Pick<Branch, 'country'>): LocalDate | undefined {
  return readParts(cell, branch.country)?.on;
}

const CLOCK = '(?:\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?\\s*(?<half>[AP]M)?)?';
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?${CLOCK}$`,
  'i',
);
const MONTH_FIRST = new RegExp(`^(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{2}|\\d{4})${CLOCK}$`, 'i');

function readParts(
  cell: string,
  country: string,
): { readonly on: LocalDate; readonly time: string } | undefined {
  const found = YEAR_FIRST.exec(cell) ?? (country === 'US' ? MONTH_FIRST.exec(cell) : null);
  const { year = '', month = '', day = '', hour = '0', minute = '00', half } = found?.groups ?? {};
  const two = (digits: string | number) => String(digits).padStart(2, '0');
  const on = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  const afternoon = half?.toUpperCase() === 'PM' ? 12 : 0;
  const time = `${two(half ? (Number(hour) % 12) + afternoon : Number(hour))}:${minute}`;
  return found && isReal(on, time) ? { on: localDate(on), time } : undefined;
}

function isReal(on: string, time: string): boolean {
  try {
    return localDate(on) === on && localTime(time) === time;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
