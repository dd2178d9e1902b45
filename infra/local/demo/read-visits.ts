import { parse } from 'csv-parse/sync';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { readVisit } from './read-visit.ts';
import { VISIT_COLUMNS, type VisitCells } from './visit-columns.ts';
import type { RejectedRow, RowRemark, VisitRow } from './visit-row.ts';

/** The export, understood as far as it can be. */
export interface ReadVisits {
  /** In the order people came. */
  readonly visits: readonly VisitRow[];
  readonly remarks: readonly RowRemark[];
  readonly rejected: readonly RejectedRow[];
}

/**
 * Reads the visits of a dealer system's export (CSV, UTF-8 with or without byte order mark).
 * @throws Error naming the heading when the file has not the columns of `VISIT_COLUMNS`, in their order.
 */
export function readVisits(csv: string, branches: readonly Branch[], staff: readonly Staff[]): ReadVisits {
  const [heading, ...records] = parseLines(csv);
  VISIT_COLUMNS.forEach((column, place) => {
    if (heading?.cells[place] !== column)
      throw new Error(`Column ${place + 1} of the export is not "${column}"`);
  });
  const visits: VisitRow[] = [];
  const remarks: RowRemark[] = [];
  const rejected: RejectedRow[] = [];
  const orders = new Set<string>();
  for (const { line, cells } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = nameCells(cells);
    const orderNumber = row['RO No.'];
    const read = cells.length < VISIT_COLUMNS.length ? BROKEN_OFF : readVisit(line, row, branches, staff);
    if ('rejected' in read) {
      rejected.push({ line, orderNumber, ...read.rejected });
    } else if (orders.has(`${row.Branch} ${orderNumber}`)) {
      rejected.push({ line, orderNumber, code: 'order-repeated', column: 'RO No.', value: orderNumber });
    } else {
      orders.add(`${row.Branch} ${orderNumber}`);
      visits.push(read.visit);
      remarks.push(...read.remarks.map((remark) => ({ line, ...remark })));
    }
  }
  visits.sort((one, other) => one.arrivedAt.localeCompare(other.arrivedAt) || one.line - other.line);
  return { visits, remarks, rejected };
}

const BROKEN_OFF = { rejected: { code: 'line-broken-off', column: 'Wishes', value: '' } } as const;

interface CsvLine {
  /** The line of the file the record begins on; a record may be longer than one line. */
  readonly line: number;
  readonly cells: readonly string[];
}

function parseLines(csv: string): readonly CsvLine[] {
  const parsed: unknown = parse(csv, { bom: true, relax_column_count: true, raw: true, info: true });
  return (parsed as readonly { record: string[]; raw: string; info: { lines: number } }[]).map(
    ({ record, raw, info }) => ({ line: info.lines - raw.trimEnd().split('\n').length + 1, cells: record }),
  );
}

function nameCells(cells: readonly string[]): VisitCells {
  const entries = VISIT_COLUMNS.map((column, place) => [column, cells[place] ?? ''] as const);
  return Object.fromEntries(entries) as VisitCells;
}
