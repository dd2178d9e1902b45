import { listBranchStaff } from '../../../shared/contracts/branch/index.ts';
import { query } from '../../runtime/query.ts';

export const binding = query(listBranchStaff, {
  read: async ({ params }, { caller, reads, cursor }) => {
    const staff = await reads.staff(caller.groupId, cursor.page);
    const data = staff.items
      .filter(({ status }) => status === 'active')
      .map(({ id, name, department, roles }) => ({
        id,
        name,
        department,
        roles: roles.filter(({ branchId }) => branchId === params.branchId).map(({ role }) => role),
      }))
      .filter(({ roles }) => roles.length > 0);
    return { body: { data, nextCursor: cursor.after(staff.next) } };
  },
});
