import { getLetterRegister } from '../../../shared/contracts/letter/index.ts';
import { query } from '../../runtime/query.ts';
import { presentLetterRegisterLine } from '../views/index.ts';

export const binding = query(getLetterRegister, {
  read: async ({ params, query: { from, to } }, { reads, cursor }) => {
    const lines = await reads.letterRegister(params.branchId, from, to, cursor.page);
    return {
      body: { data: lines.items.map(presentLetterRegisterLine), nextCursor: cursor.after(lines.next) },
    };
  },
});
