import { appointFollowUpAgents } from '../../../shared/contracts/branch/index.ts';
import { decideAppointFollowUpAgents } from '../../../shared/domain/branch/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentBranch } from './present-branch.ts';

export const binding = branchCommand(appointFollowUpAgents, {
  plan: ({ body }) => ({ staffIds: body.staffIds }),
  version: (_, { branch }) => branch?.version,
  decide: ({ body }, { branch }, { staff }) => decideAppointFollowUpAgents(branch, body.staffIds, staff),
  present: presentBranch,
  etag: ({ version }) => version,
});
