import { assignAbsence } from '../../../shared/contracts/absence/index.ts';
import { decideAssignAbsence } from '../../../shared/domain/absence/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentWarnedAbsence } from './present-absence.ts';

export const binding = branchCommand(assignAbsence, {
  plan: ({ body: { agentId, deputyId } }) => ({
    staffIds: deputyId && deputyId !== agentId ? [agentId, deputyId] : [agentId],
    workOwnedBy: agentId,
    ...(deputyId && { allBranches: true }),
  }),
  decide: ({ body }, facts, { staff, branches = [], ownedWork: owned = [] }) =>
    decideAssignAbsence(body, { staff, owned, branches }, facts),
  present: (changed, { now }) => presentWarnedAbsence(changed, now),
  etag: ({ absence }) => absence.version,
  location: ({ absence: { branchId, id } }) => `/v1/branches/${branchId}/absences/${id}`,
});
