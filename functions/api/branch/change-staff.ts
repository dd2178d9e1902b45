import { changeStaff } from '../../../shared/contracts/branch/index.ts';
import { decideChangeStaff } from '../../../shared/domain/branch/index.ts';
import { refused } from '../../../shared/domain/records/decision.ts';
import { groupCommand } from '../../runtime/group-command.ts';
import { presentStaff } from './present-branch.ts';

export const binding = groupCommand(changeStaff, {
  plan: ({ params }) => ({ staffIds: [params.staffId], allBranches: true }),
  version: (_, { staff }) => staff[0]?.version,
  decide: ({ body }, facts, { staff: [member], branches = [] }) =>
    member
      ? decideChangeStaff(facts.group, member, body, branches, facts)
      : refused({ code: 'not-found', data: { what: 'staff' } }),
  present: presentStaff,
  etag: ({ version }) => version,
});
