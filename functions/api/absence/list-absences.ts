import { listAbsences } from '../../../shared/contracts/absence/index.ts';
import { query } from '../../runtime/query.ts';
import { presentAbsence } from './present-absence.ts';

export const binding = query(listAbsences, {
  read: async ({ params, query: asked }, { caller, reads, now, cursor }) => {
    const absences = await reads.absences(caller.groupId, params.branchId, cursor.page);
    const data = absences.items
      .map((absence) => presentAbsence(absence, now))
      .filter(({ state }) => asked.state === undefined || state === asked.state);
    return { body: { data, nextCursor: cursor.after(absences.next) } };
  },
});
