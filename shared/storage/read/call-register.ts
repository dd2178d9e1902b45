import type { Page, PageRequest, Position } from '../../application/read-ports.ts';
import type { CallRegisterLine } from '../../domain/call/index.ts';
import type { BranchId } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { Database } from '../database.ts';
import { callRegisterPartition, registerDays } from '../keys.ts';
import { decodeAs } from '../records/decode.ts';
import { queryPage } from './query-page.ts';

/**
 * A page of a branch's call register. Each year is a book of its own; a period across New Year goes
 * on in the next book.
 * @throws RangeError when the position lies outside the period.
 */
export async function callRegister(
  database: Database,
  branchId: BranchId,
  from: LocalDate,
  to: LocalDate,
  request: PageRequest,
): Promise<Page<CallRegisterLine>> {
  const lines: CallRegisterLine[] = [];
  let year = request.from ? yearOfPosition(request.from, from, to) : yearOf(from);
  let goOn = request.from;
  for (; year <= yearOf(to) && lines.length < request.limit; year += 1) {
    const page = await queryPage(
      database,
      { partition: callRegisterPartition(branchId, year), between: registerDays(from, to) },
      { limit: request.limit - lines.length, ...(goOn?.['SK'] !== undefined && { from: goOn }) },
    );
    lines.push(...page.items.map((item) => decodeAs('callRegisterLine', item)));
    if (page.next) return { items: lines, next: { ...page.next, year } };
    goOn = undefined;
  }
  return year <= yearOf(to) && (await holdsLines(database, branchId, year, from, to))
    ? { items: lines, next: { year } }
    : { items: lines };
}

/** Whether anything follows in the books from `year` on: only then is there a next page. */
async function holdsLines(
  database: Database,
  branchId: BranchId,
  year: number,
  from: LocalDate,
  to: LocalDate,
): Promise<boolean> {
  for (let book = year; book <= yearOf(to); book += 1) {
    const range = { partition: callRegisterPartition(branchId, book), between: registerDays(from, to) };
    const { items } = await queryPage(database, range, { limit: 1 });
    if (items.length > 0) return true;
  }
  return false;
}

function yearOfPosition({ year }: Position, from: LocalDate, to: LocalDate): number {
  if (typeof year !== 'number' || year < yearOf(from) || year > yearOf(to)) {
    throw new RangeError('A position outside the period');
  }
  return year;
}
