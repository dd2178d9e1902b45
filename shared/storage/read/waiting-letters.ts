import type { Page, PageRequest, WaitingLetter, WaitingLettersQuery } from '../../application/read-ports.ts';
import type { Database } from '../database.ts';
import { customerKey, dossiersOf, waitingLettersPartition } from '../keys.ts';
import { decodeAs } from '../records/decode.ts';
import { getItems } from './get-items.ts';
import { queryPage } from './query-page.ts';

/**
 * Letters of a branch that wait to be approved or sent, oldest first. One query of an index, then one batch
 * for what is shown with them. The index lags a moment behind.
 */
export async function waitingLetters(
  database: Database,
  { branchId, channel, status }: WaitingLettersQuery,
  request: PageRequest,
): Promise<Page<WaitingLetter>> {
  const partition = waitingLettersPartition(branchId, channel, status);
  const range = { index: 'branchWork', partition, ofItems: dossiersOf(branchId) } as const;
  const page = await queryPage(database, range, request);
  const letters = page.items.map((item) => decodeAs('letter', item));
  const found = await getItems(
    database,
    letters.map(({ customerId }) => customerKey(branchId, customerId)),
  );
  return {
    ...page,
    items: letters.map((letter) => {
      const customer = found.record('customer', customerKey(branchId, letter.customerId));
      if (!customer) throw new Error(`Letter ${letter.id} has lost its customer`);
      return { letter, customer };
    }),
  };
}
