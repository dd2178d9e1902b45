import { getCallRegister } from '../../../shared/contracts/call/index.ts';
import { query } from '../../runtime/query.ts';
import { presentRegisterLine } from '../views/index.ts';

export const binding = query(getCallRegister, {
  read: async ({ params, query: { from, to } }, { reads, cursor }) => {
    const lines = await reads.callRegister(params.branchId, from, to, cursor.page);
    return { body: { data: lines.items.map(presentRegisterLine), nextCursor: cursor.after(lines.next) } };
  },
});
