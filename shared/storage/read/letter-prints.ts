import type { LetterPrint, LetterReference } from '../../application/read-ports.ts';
import type { BranchId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { letterCopyKey, letterKey } from '../keys.ts';
import { getItems } from './get-items.ts';

/**
 * Letters with their copies, in the order asked for: one batch. A letter that is missing or has no copy is left
 * out.
 */
export async function letterPrints(
  database: Database,
  branchId: BranchId,
  references: readonly LetterReference[],
): Promise<readonly LetterPrint[]> {
  const keys = references.map(({ customerId, letterId }) => ({
    letter: letterKey(branchId, customerId, letterId),
    copy: letterCopyKey(branchId, customerId, letterId),
  }));
  const found = await getItems(
    database,
    keys.flatMap(({ letter, copy }) => [letter, copy]),
  );
  return keys.flatMap((key): LetterPrint[] => {
    const letter = found.record('letter', key.letter);
    const copy = found.record('letterCopy', key.copy);
    return letter && copy ? [{ letter, copy }] : [];
  });
}
