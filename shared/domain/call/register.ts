import type { BranchId } from '../../kernel/ids.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import type { RegisterCounter, RegisterNumber } from '../records/call.ts';

/**
 * Takes the next number of a branch's register for a local year. The number exists only if the change commits
 * together with the line that carries it. That is why there are no gaps.
 */
export function takeRegisterNumber(
  counter: RegisterCounter | undefined,
  register: RegisterCounter['register'],
  branchId: BranchId,
  year: number,
): { readonly number: RegisterNumber; readonly change: RecordChange } {
  const sequence = (counter?.lastByYear[year] ?? 0) + 1;
  const number = { year, sequence };
  if (!counter) {
    const lastByYear = { [year]: sequence };
    return {
      number,
      change: insert({ type: 'registerCounter', branchId, register, version: 1, lastByYear }),
    };
  }
  const lastByYear = { ...counter.lastByYear, [year]: sequence };
  return { number, change: replace({ ...counter, lastByYear }) };
}
