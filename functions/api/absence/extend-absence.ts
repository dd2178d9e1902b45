import { extendAbsence } from '../../../shared/contracts/absence/index.ts';
import { decideExtendAbsence } from '../../../shared/domain/absence/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentWarnedAbsence } from './present-absence.ts';

export const binding = branchCommand(extendAbsence, {
  plan: ({ params }) => ({ absenceId: params.absenceId, workOwnedBy: 'absentPerson', allBranches: true }),
  decide: ({ body }, facts, { absence, branches = [], ownedWork: owned = [] }) =>
    decideExtendAbsence(absence, body.endsOn, { owned, branches }, facts),
  present: (changed, { now }) => presentWarnedAbsence(changed, now),
  etag: ({ absence }) => absence.version,
});
