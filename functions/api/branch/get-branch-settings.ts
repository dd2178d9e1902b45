import { getBranchSettings } from '../../../shared/contracts/branch/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentBranchSettings } from './present-settings.ts';

export const binding = query(getBranchSettings, {
  read: async ({ params }, { caller, reads }) => {
    const [group, branch] = await Promise.all([
      reads.group(caller.groupId),
      reads.branch(caller.groupId, params.branchId),
    ]);
    if (!group || !branch) return notFound('branch');
    return { body: presentBranchSettings(group, branch), version: branch.version, showsMore: true };
  },
});
