import type { LetterPrint, LetterReference } from '../../application/read-ports.ts';
import type { BranchId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { caseKey, letterCopyKey, letterKey } from '../keys.ts';
import { getItems } from './get-items.ts';

/**
 * Letters with their copies and the cases they answer, in the order asked for: one batch, and one more for the
 * cases where there are any. A letter that is missing or has no copy is left out.
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
  const prints = keys.flatMap((key): LetterPrint[] => {
    const letter = found.record('letter', key.letter);
    const copy = found.record('letterCopy', key.copy);
    return letter && copy ? [{ letter, copy }] : [];
  });
  const cases = await getItems(
    database,
    prints.flatMap(({ letter: { customerId, caseId } }) =>
      caseId ? [caseKey(branchId, customerId, caseId)] : [],
    ),
  );
  return prints.map(({ letter, copy }) => {
    const { customerId, caseId } = letter;
    const serviceCase = caseId && cases.record('case', caseKey(branchId, customerId, caseId));
    return { letter, copy, ...(serviceCase && { serviceCase }) };
  });
}
