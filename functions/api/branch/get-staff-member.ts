import { getStaffMember } from '../../../shared/contracts/branch/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentStaff } from './present-branch.ts';

export const binding = query(getStaffMember, {
  read: async ({ params }, { caller, reads }) => {
    const member = await reads.staffMember(caller.groupId, params.staffId);
    return member ? { body: presentStaff(member), version: member.version } : notFound('staff');
  },
});
