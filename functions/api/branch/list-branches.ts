import { listBranches } from '../../../shared/contracts/branch/index.ts';
import { query } from '../../runtime/query.ts';
import { presentBranch } from './present-branch.ts';

export const binding = query(listBranches, {
  read: async (_, { caller, reads, cursor }) => {
    const branches = await reads.branches(caller.groupId, cursor.page);
    return { body: { data: branches.items.map(presentBranch), nextCursor: cursor.after(branches.next) } };
  },
});
