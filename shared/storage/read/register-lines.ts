import type { Page, PageRequest, Position } from '../../application/read-ports.ts';
import type { BranchId } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { Database } from '../database.ts';
import { callRegisterPartition, letterRegisterPartition, registerDays } from '../keys.ts';
import { decodeAs } from '../records/decode.ts';
import type { EntryOf } from '../records/record-types.ts';
import { queryPage } from './query-page.ts';

/** The registers, by the type of their lines. */
const BOOKS = {
  callRegisterLine: callRegisterPartition,
  letterRegisterLine: letterRegisterPartition,
} as const;

type LineType = keyof typeof BOOKS;

/**
 * A page of a branch's register of calls or letters. Each year is a book of its own. A period
 * across New Year continues in the next book.
 * @throws RangeError when the position lies outside the period.
 */
export async function registerLines<Type extends LineType>(
  database: Database,
  type: Type,
  branchId: BranchId,
  from: LocalDate,
  to: LocalDate,
  request: PageRequest,
): Promise<Page<EntryOf<Type>>> {
  const lines: EntryOf<Type>[] = [];
  let year = request.from ? yearOfPosition(request.from, from, to) : yearOf(from);
  let goOn = request.from;
  for (; year <= yearOf(to) && lines.length < request.limit; year += 1) {
    const page = await queryPage(
      database,
      { partition: BOOKS[type](branchId, year), between: registerDays(from, to) },
      { limit: request.limit - lines.length, ...(goOn?.['SK'] !== undefined && { from: goOn }) },
    );
    lines.push(...page.items.map((item) => decodeAs(type, item)));
    if (page.next) return { items: lines, next: { ...page.next, year } };
    goOn = undefined;
  }
  return year <= yearOf(to) && (await holdsLines(database, type, branchId, year, from, to))
    ? { items: lines, next: { year } }
    : { items: lines };
}

/** Whether anything follows in the books from `year` on. Only then is there a next page. */
async function holdsLines(
  database: Database,
  type: LineType,
  branchId: BranchId,
  year: number,
  from: LocalDate,
  to: LocalDate,
): Promise<boolean> {
  for (let book = year; book <= yearOf(to); book += 1) {
    const range = { partition: BOOKS[type](branchId, book), between: registerDays(from, to) };
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
