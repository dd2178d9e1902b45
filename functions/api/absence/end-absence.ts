import { endAbsence } from '../../../shared/contracts/absence/index.ts';
import { decideEndAbsence } from '../../../shared/domain/absence/index.ts';
import { branchCommand } from '../../runtime/branch-command.ts';
import { presentAbsence } from './present-absence.ts';

export const binding = branchCommand(endAbsence, {
  plan: ({ params }) => ({ absenceId: params.absenceId }),
  decide: (_, facts, { absence }) => decideEndAbsence(absence, facts),
  present: (absence, { now }) => presentAbsence(absence, now),
  etag: ({ version }) => version,
});
