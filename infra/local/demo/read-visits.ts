import { parse } from 'csv-parse/sync';
import { normalisePlateNumber } from '../../../shared/domain/dossier/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import {
  findAdvisor,
  readDay,
  readInterval,
  readKilometres,
  readLanguage,
  readMoment,
  readName,
  readPurpose,
  readVinCell,
  readWorkItems,
  tidy,
} from './read-cells.ts';
import type { VisitRow } from './visit-row.ts';

/** The columns of the dealer system's export, in its order and under its headings. */
const COLUMNS = (
  'Branch,RO No.,Customer No.,Name,Title,Phone,E-mail,Language,Address,Plate,VIN,Model,Class,Interval,' +
  'Odometer,Purpose,Work items,In,Out,Advisor,Next maintenance,Wishes'
).split(',');

/** A row that could not be loaded, and why. */
export interface RejectedRow {
  readonly line: number;
  readonly orderNumber: string;
  readonly code: string;
}

/** A cell of one line, tidied up. */
type Cell = (column: string) => string;

/**
 * Reads the visits of a dealer system's export (CSV, UTF-8 with or without byte order mark). Untidy or
 * incomplete values are corrected or left out. A line is rejected when it does not say who came where and
 * when.
 *
 * @returns the visits in the order people came.
 * @throws Error naming the heading when the file does not have the agreed columns in their order.
 */
export function readVisits(
  csv: string,
  branches: readonly Branch[],
  staff: readonly Staff[],
): { readonly visits: readonly VisitRow[]; readonly rejected: readonly RejectedRow[] } {
  const [heading, ...records] = parseLines(csv);
  COLUMNS.forEach((column, place) => {
    if (heading?.cells[place] !== column)
      throw new Error(`Column ${place + 1} of the export is not "${column}"`);
  });
  const visits = new Map<string, VisitRow>();
  const rejected: RejectedRow[] = [];
  for (const { line, cells } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell: Cell = (column) => tidy(cells[COLUMNS.indexOf(column)] ?? '');
    const order = `${cell('Branch')} ${cell('RO No.')}`;
    const read = cells.length < COLUMNS.length ? 'line-broken-off' : readVisit(line, cell, branches, staff);
    const code = typeof read === 'string' ? read : visits.has(order) && 'order-repeated';
    if (code) rejected.push({ line, orderNumber: cell('RO No.'), code });
    else if (typeof read !== 'string') visits.set(order, read);
  }
  const inOrder = [...visits.values()].toSorted(
    (one, other) => one.arrivedAt.localeCompare(other.arrivedAt) || one.line - other.line,
  );
  return { visits: inOrder, rejected };
}

/**
 * @returns the rows with the number of the line each begins on. A row may be longer than one line of the
 * file.
 */
function parseLines(csv: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const parsed: unknown = parse(csv, { bom: true, relax_column_count: true, raw: true, info: true });
  return (parsed as readonly { record: string[]; raw: string; info: { lines: number } }[]).map(
    ({ record, raw, info }) => ({ line: info.lines - raw.trimEnd().split('\n').length + 1, cells: record }),
  );
}

/** @returns the visit, or why there is none. */
function readVisit(
  line: number,
  cell: Cell,
  branches: readonly Branch[],
  staff: readonly Staff[],
): VisitRow | string {
  const branch = branches.find(({ id }) => id === cell('Branch'));
  if (!branch) return 'branch-unknown';
  if (!cell('RO No.')) return 'order-number-missing';
  if (!cell('Name')) return 'name-missing';
  const purpose = readPurpose(cell('Purpose'));
  if (!purpose) return 'purpose-unknown';
  const arrivedAt = readMoment(cell('In'), branch);
  const leftAt = readMoment(cell('Out'), branch);
  if (!arrivedAt || (!leftAt && cell('Out'))) return 'moment-unreadable';
  if (leftAt && leftAt < arrivedAt) return 'left-before-arrived';
  const vehicle = readVehicle(cell);
  if (!vehicle && purpose !== 'consultation') return 'vehicle-missing';
  if (!leftAt && purpose === 'consultation') return 'consultation-not-ended';

  const advisorId = findAdvisor(cell('Advisor'), branch, staff)?.id;
  const odometerKilometres = readKilometres(cell('Odometer'));
  const nextMaintenanceDueOn = readDay(cell('Next maintenance'), branch);
  return {
    line,
    branchId: branch.id,
    orderNumber: cell('RO No.'),
    customer: {
      ...(cell('Customer No.') && { number: cell('Customer No.') }),
      ...readName(cell('Name'), cell('Title')),
      language: readLanguage(cell('Language'), branch),
      ...(cell('Phone') && { phone: cell('Phone') }),
      ...(cell('E-mail').includes('@') && { email: cell('E-mail') }),
      ...(cell('Address') && { address: cell('Address').replace(/\s*\n\s*/g, ', ') }),
    },
    ...(vehicle && { vehicle }),
    purpose,
    workItems: readWorkItems(cell('Work items')),
    ...(cell('Wishes') && { wishedServices: cell('Wishes') }),
    ...(odometerKilometres !== undefined && { odometerKilometres }),
    ...(advisorId && { advisorId }),
    arrivedAt,
    ...(leftAt && { leftAt }),
    ...(nextMaintenanceDueOn && { nextMaintenanceDueOn }),
  };
}

function readVehicle(cell: Cell): VisitRow['vehicle'] {
  if (!cell('Plate') && !cell('VIN')) return undefined;
  const maintenanceInterval = readInterval(cell('Interval'));
  return {
    ...(cell('Plate') && { plateNumber: normalisePlateNumber(cell('Plate')) }),
    ...(cell('VIN') && { vin: readVinCell(cell('VIN')) }),
    ...(cell('Model') && { vehicleModel: cell('Model') }),
    ...(cell('Class') && { vehicleClass: cell('Class') }),
    ...(maintenanceInterval && { maintenanceInterval }),
  };
}
