import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { Language } from '../../../shared/domain/records/roles.ts';
import { readVin } from '../../../shared/domain/dossier/index.ts';
import type { VisitRow, VisitRowVehicle } from './visit-row.ts';

/** Letters, digits and the marks of dates and numbers; Chinese punctuation belongs where it stands. */
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d-\uff0f\uff1a\u3000]/g;

/** A cell without full-width letters, outer blanks and the words people write for "nothing". */
export function tidy(cell: string): string {
  const narrow = cell.replace(FULL_WIDTH, (character) => character.normalize('NFKC'));
  const trimmed = narrow.trim();
  return /^(无|没有|n\/?a|none|-)$/i.test(trimmed) ? '' : trimmed;
}

const KILOMETRES_PER_MILE = 1.609344;

/** Reads `46917`, `1.2万公里`, `48,100 mi` as whole kilometres; undefined when it is no distance. */
export function readKilometres(cell: string): number | undefined {
  const found = /^([\d,]+(?:\.\d+)?)\s*(万)?\s*(公里|km|mi)?$/i.exec(cell);
  if (!found) return undefined;
  const [, digits = '', tenThousands, unit] = found;
  const distance = Number(digits.replaceAll(',', '')) * (tenThousands ? 10_000 : 1);
  return Math.round(unit?.toLowerCase() === 'mi' ? distance * KILOMETRES_PER_MILE : distance);
}

/** Reads `6个月/5000公里` or `6 mo/5,000 mi`. */
export function readInterval(cell: string): VisitRowVehicle['maintenanceInterval'] {
  const months = /(\d+)\s*(?:个月|mo)/i.exec(cell)?.[1];
  const distance = /[\d,]+\s*(?:公里|km|mi)/i.exec(cell)?.[0];
  const kilometres = distance && readKilometres(distance);
  if (!months && !kilometres) return undefined;
  return { ...(months && { months: Number(months) }), ...(kilometres && { kilometres }) };
}

/** Reads a VIN; letters no VIN has are taken for the digits they look like where that makes it right. */
export function readVinCell(cell: string): {
  readonly vin: string;
  readonly code?: 'corrected' | 'doubtful';
} {
  const given = readVin(cell);
  if (given.vinValid) return { vin: given.vin };
  const corrected = readVin(given.vin.replace(/[OQ]/g, '0').replaceAll('I', '1'));
  return corrected.vinValid
    ? { vin: corrected.vin, code: 'corrected' }
    : { vin: given.vin, code: 'doubtful' };
}

/** The customer's language; that of the branch where the cell does not say. */
export function readLanguage(cell: string, branch: Pick<Branch, 'language'>): Language {
  if (/^(zh|中文|chinese)/i.test(cell)) return 'zh-CN';
  return /^(en|英文)/i.test(cell) ? 'en' : branch.language;
}

/** Why the car came, in either language; undefined when the cell says nothing known. */
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
