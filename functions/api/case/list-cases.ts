import { listCases } from '../../../shared/contracts/case/index.ts';
import { isHiddenFrom } from '../../../shared/domain/case/index.ts';
import { query } from '../../runtime/query.ts';
import { presentCaseSummary } from '../views/index.ts';

export const binding = query(listCases, {
  read: async ({ params, query: { status }, caller }, { reads, cursor }) => {
    const found = await reads.cases(params.branchId, status, cursor.page);
    return {
      body: {
        data: found.items
          .filter((serviceCase) => !isHiddenFrom(serviceCase, caller.staffId))
          .map(presentCaseSummary),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});
