import { getGroupSettings } from '../../../shared/contracts/branch/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentGroupSettings } from './present-settings.ts';

export const binding = query(getGroupSettings, {
  read: async (_, { caller, reads }) => {
    const group = await reads.group(caller.groupId);
    return group ? { body: presentGroupSettings(group), version: group.version } : notFound('group');
  },
});
