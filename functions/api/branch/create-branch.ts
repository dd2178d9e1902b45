import { createBranch } from '../../../shared/contracts/branch/index.ts';
import { decideCreateBranch } from '../../../shared/domain/branch/index.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentBranch } from './present-branch.ts';

export const binding = groupCommand(createBranch, {
  plan: ({ body }) => ({ branchClaimOf: body.id }),
  decide: ({ body }, { group }, { branchClaim }) => decideCreateBranch(group, branchClaim, body),
  present: presentBranch,
  etag: ({ version }) => version,
  location: ({ id }) => `/v1/branches/${id}`,
});
