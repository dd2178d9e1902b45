import type * as z from 'zod';
import type { WorkListQuery } from '../../../shared/application/read-ports.ts';
import { listWork } from '../../../shared/contracts/work-lists/index.ts';
import { earliest, type Instant, plusMilliseconds, plusMinutes } from '../../../shared/kernel/instant.ts';
import { assertNever } from '../../../shared/kernel/never.ts';
import { query } from '../../runtime/query.ts';
import { presentCustomer, presentObligation, presentVehicle } from '../views/index.ts';

const SOON_MINUTES = 2 * 24 * 60;

export const listWorkBinding = query(listWork, {
  read: async ({ params, query: asked, caller }, { reads, now, cursor }) => {
    const ownerId = asked.owner === 'me' ? caller.staffId : asked.owner;
    const found = await reads.workList(
      {
        branchId: params.branchId,
        ...(ownerId !== 'anyone' && { ownerId }),
        ...windowOf(asked, now),
      },
      cursor.page,
    );
    return {
      body: {
        data: found.items
          .filter(({ obligation: { opensAt } }) => belongs(asked.view, opensAt, now))
          .filter(({ obligation: { hiddenFromId } }) => hiddenFromId !== caller.staffId)
          .map(({ obligation, customer, vehicle }) => ({
            obligation: presentObligation(obligation, now),
            customer: presentCustomer(customer),
            ...(vehicle && { vehicle: presentVehicle(vehicle) }),
          })),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});

type Asked = z.output<typeof listWork.query>;

/** What the view means for the due instant, by which the list is sorted. At that instant it is overdue. */
function windowOf({ view, dueBefore }: Asked, now: Instant): Pick<WorkListQuery, 'dueFrom' | 'dueBefore'> {
  const afterNow = plusMilliseconds(now, 1);
  const before = view === 'overdue' ? earliest(afterNow, dueBefore ?? afterNow) : dueBefore;
  return {
    ...(view !== 'overdue' && view !== 'all' && { dueFrom: afterNow }),
    ...(before && { dueBefore: before }),
  };
}

/** What the view means for the opening; the index cannot know it, so that a page may be short. */
function belongs(view: Asked['view'], opensAt: Instant, now: Instant): boolean {
  switch (view) {
    case 'all':
    case 'overdue':
      return true;
    case 'open':
      return opensAt <= now;
    case 'openingSoon':
      return opensAt > now && opensAt <= plusMinutes(now, SOON_MINUTES);
    default:
      return assertNever(view);
  }
}
