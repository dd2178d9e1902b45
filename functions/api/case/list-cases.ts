import { listCases } from '../../../shared/contracts/case/index.ts';
import { fullPage } from '../../runtime/full-page.ts';
import { query } from '../../runtime/query.ts';
import { presentCaseSummary } from '../views/index.ts';

export const binding = query(listCases, {
  read: async ({ params, query: { status } }, { reads, cursor }) => {
    const found = await fullPage(cursor.page, (page) => reads.cases(params.branchId, status, page));
    return {
      body: {
        data: found.items.map(presentCaseSummary),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});
