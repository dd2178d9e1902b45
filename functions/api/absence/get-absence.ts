import { getAbsence } from '../../../shared/contracts/absence/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentAbsence } from './present-absence.ts';

export const binding = query(getAbsence, {
  read: async ({ params }, { caller, reads, now }) => {
    const absence = await reads.absence(caller.groupId, params.branchId, params.absenceId);
    return absence
      ? { body: presentAbsence(absence, now), version: absence.version, showsMore: true }
      : notFound('absence');
  },
});
