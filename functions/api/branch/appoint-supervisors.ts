import { appointSupervisors } from '../../../shared/contracts/branch/index.ts';
import { decideAppointSupervisors } from '../../../shared/domain/branch/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentBranch } from './present-branch.ts';

export const binding = branchCommand(appointSupervisors, {
  plan: ({ body }) => ({ staffIds: body.staffIds }),
  version: (_, { branch }) => branch?.version,
  decide: ({ body }, { branch }, { staff }) => decideAppointSupervisors(branch, body.staffIds, staff),
  present: presentBranch,
  etag: ({ version }) => version,
});
