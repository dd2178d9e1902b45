import type { DossierDocument, DossierPage } from '../../application/read-ports.ts';
import type { BranchId, CustomerId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { caseKey, type Key, letterKey, obligationKey } from '../keys.ts';
import { decode } from '../records/decode.ts';
import { getItems } from './get-items.ts';

const KEYS = { case: caseKey, obligation: obligationKey, letter: letterKey } as const;

/**
 * What a page refers to without showing it: the cases of its letters, and whatever the lines of history say was
 * changed. Read only for somebody whom a complaint is about, to leave out what would show that there is one.
 */
export async function referredTo(
  database: Database,
  branchId: BranchId,
  customerId: CustomerId,
  { state, activities }: DossierDocument,
): Promise<DossierPage['beside']> {
  const changed = activities.flatMap((activity) => activity.changed);
  const keys = changed.flatMap(({ type, id }) =>
    type === 'case' || type === 'obligation' || type === 'letter'
      ? [KEYS[type](branchId, customerId, id)]
      : [],
  );
  const entries = await entriesAt(database, keys);
  const letters = entries.filter((entry) => entry.type === 'letter');
  const caseIds = [...state.letters, ...letters].flatMap(({ caseId }) => caseId ?? []);
  const about = await entriesAt(
    database,
    caseIds.map((id) => caseKey(branchId, customerId, id)),
  );
  return {
    cases: [...entries, ...about].filter((entry) => entry.type === 'case'),
    obligations: entries.filter((entry) => entry.type === 'obligation'),
    letters,
  };
}

async function entriesAt(database: Database, keys: readonly Key[]) {
  const distinct = [...new Map(keys.map((key) => [key.SK, key])).values()];
  const found = await getItems(database, distinct);
  return found.items(distinct).map((item) => decode(item).entry);
}
