import { extendAbsence } from '../../../shared/contracts/absence/index.ts';
import { decideExtendAbsence } from '../../../shared/domain/absence/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentWarnedAbsence } from './present-absence.ts';

export const binding = branchCommand(extendAbsence, {
  plan: ({ params }) => ({ absenceId: params.absenceId, workOwnedBy: 'absentPerson' }),
  decide: ({ body }, facts, { absence, ownedWork: owned = [] }) =>
    decideExtendAbsence(absence, body.endsOn, { owned }, facts),
  present: (changed, { now }) => presentWarnedAbsence(changed, now),
  etag: ({ absence }) => absence.version,
});
