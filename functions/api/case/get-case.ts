import { branchCalendar } from '../../../shared/application/branch-facts.ts';
import { getCase } from '../../../shared/contracts/case/index.ts';
import { caseFigures, runningObligations } from '../../../shared/domain/case/index.ts';
import { yearOf } from '../../../shared/kernel/local-date.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentCase } from '../views/index.ts';

export const binding = query(getCase, {
  read: async ({ params: { branchId, customerId, caseId }, caller }, { reads, now }) => {
    const { groupId } = caller;
    const [dossier, group, branch] = await Promise.all([
      reads.dossierState(branchId, customerId, { caseIds: [caseId] }),
      reads.group(groupId),
      reads.branch(groupId, branchId),
    ]);
    const serviceCase = dossier?.cases.find(({ id }) => id === caseId);
    if (!dossier || !serviceCase) return notFound('case');
    if (!group || !branch) return notFound('branch');

    const first = yearOf(localDateOf(serviceCase.openedAt, branch.timeZone));
    const last = yearOf(localDateOf(now, branch.timeZone));
    const years = await Promise.all(
      Array.from({ length: last - first + 1 }, (_, index) =>
        reads.calendarYear(groupId, branch.calendarId, first + index),
      ),
    );
    const known = years.filter((year) => year !== undefined);
    const obligations = runningObligations(dossier, serviceCase);
    return {
      body: {
        case: presentCase({ serviceCase, obligations }, now),
        figures: caseFigures(serviceCase, { ...branchCalendar(group, branch, known), branch, now }),
      },
      version: serviceCase.version,
      showsMore: true,
    };
  },
});
