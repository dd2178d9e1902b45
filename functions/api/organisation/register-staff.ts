import { registerStaff } from '../../../shared/contracts/organisation/index.ts';
import { decideRegisterStaff } from '../../../shared/domain/branch/index.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentStaff } from './present-branch.ts';

export const registerStaffBinding = groupCommand(registerStaff, {
  decide: ({ body }, facts) => decideRegisterStaff(facts.group, body, facts),
  present: presentStaff,
  etag: ({ version }) => version,
  location: ({ id }) => `/v1/staff/${id}`,
});
