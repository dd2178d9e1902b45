import { nameDeputy } from '../../../shared/contracts/absence/index.ts';
import { decideNameDeputy } from '../../../shared/domain/absence/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentWarnedAbsence } from './present-absence.ts';

export const binding = branchCommand(nameDeputy, {
  plan: ({ params, body }) => ({
    absenceId: params.absenceId,
    staffIds: [body.deputyId],
    workOwnedBy: 'absentPerson',
    allBranches: true,
  }),
  version: (_, { absence }) => absence?.version,
  decide: ({ body }, facts, { absence, staff, branches = [], ownedWork: owned = [] }) =>
    decideNameDeputy(absence, body.deputyId, { staff, owned, branches }, facts),
  present: (changed, { now }) => presentWarnedAbsence(changed, now),
  etag: ({ absence }) => absence.version,
});
