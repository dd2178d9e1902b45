import { registerStaff } from '../../../shared/contracts/branch/index.ts';
import { branchesOf, decideRegisterStaff } from '../../../shared/domain/branch/index.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentStaff } from './present-branch.ts';

export const binding = groupCommand(registerStaff, {
  plan: ({ body }) => ({ branchIds: branchesOf(body.roles) }),
  decide: ({ body }, facts, { branches = [] }) => decideRegisterStaff(facts.group, body, branches, facts),
  present: presentStaff,
  etag: ({ version }) => version,
  location: ({ id }) => `/v1/staff/${id}`,
});
