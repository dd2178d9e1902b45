import { revokeAbsence } from '../../../shared/contracts/absence/index.ts';
import { decideRevokeAbsence } from '../../../shared/domain/absence/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentAbsence } from './present-absence.ts';

export const binding = branchCommand(revokeAbsence, {
  plan: ({ params }) => ({ absenceId: params.absenceId }),
  decide: (_, facts, { absence }) => decideRevokeAbsence(absence, facts),
  present: (absence, { now }) => presentAbsence(absence, now),
  etag: ({ version }) => version,
});
