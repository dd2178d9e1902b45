import { getGroup } from '../../../shared/contracts/branch/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentGroup } from './present-branch.ts';

export const binding = query(getGroup, {
  read: async (_, { caller, reads }) => {
    const group = await reads.group(caller.groupId);
    return group ? { body: presentGroup(group), version: group.version } : notFound('group');
  },
});
