import { listStaff } from '../../../shared/contracts/branch/index.ts';
import { query } from '../../runtime/query.ts';
import { presentStaff } from './present-branch.ts';

export const binding = query(listStaff, {
  read: async (_, { caller, reads, cursor }) => {
    const staff = await reads.staff(caller.groupId, cursor.page);
    return { body: { data: staff.items.map(presentStaff), nextCursor: cursor.after(staff.next) } };
  },
});
