import { getBranch } from '../../../shared/contracts/branch/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentBranch } from './present-branch.ts';

export const binding = query(getBranch, {
  read: async ({ params }, { caller, reads }) => {
    const branch = await reads.branch(caller.groupId, params.branchId);
    return branch ? { body: presentBranch(branch), version: branch.version } : notFound('branch');
  },
});
