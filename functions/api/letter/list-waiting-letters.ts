import { listWaitingLetters } from '../../../shared/contracts/letter/index.ts';
import { fullPage } from '../../runtime/full-page.ts';
import { query } from '../../runtime/query.ts';
import { presentCustomer, presentLetter } from '../views/index.ts';

export const binding = query(listWaitingLetters, {
  read: async ({ params, query: { channel, status } }, { reads, cursor }) => {
    const found = await fullPage(cursor.page, (page) =>
      reads.waitingLetters({ branchId: params.branchId, channel, status }, page),
    );
    return {
      body: {
        data: found.items.map(({ letter, customer }) => ({
          letter: presentLetter(letter),
          customer: presentCustomer(customer),
        })),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});
