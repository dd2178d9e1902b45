import { listWaitingLetters } from '../../../shared/contracts/letter/index.ts';
import { isHiddenFrom } from '../../../shared/domain/case/index.ts';
import { query } from '../../runtime/query.ts';
import { presentCustomer, presentLetter } from '../views/index.ts';

export const binding = query(listWaitingLetters, {
  read: async ({ params, query: { channel, status }, caller }, { reads, cursor }) => {
    const found = await reads.waitingLetters({ branchId: params.branchId, channel, status }, cursor.page);
    return {
      body: {
        data: found.items
          .filter(({ serviceCase }) => !serviceCase || !isHiddenFrom(serviceCase, caller.staffId))
          .map(({ letter, customer }) => ({
            letter: presentLetter(letter),
            customer: presentCustomer(customer),
          })),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});
