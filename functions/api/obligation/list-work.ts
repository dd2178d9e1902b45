import type * as z from 'zod';
import type {
  Page,
  PageRequest,
  Reads,
  WorkItem,
  WorkListQuery,
} from '../../../shared/application/read-ports.ts';
import { listWork } from '../../../shared/contracts/obligation/index.ts';
import { absentOwners } from '../../../shared/domain/absence/index.ts';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import type { BranchId, StaffId } from '../../../shared/kernel/ids.ts';
import { earliest, type Instant, plusMilliseconds, plusMinutes } from '../../../shared/kernel/instant.ts';
import { assertNever } from '../../../shared/kernel/never.ts';
import { type Caller, rolesAt } from '../../runtime/caller.ts';
import { fullPage } from '../../runtime/full-page.ts';
import { query } from '../../runtime/query.ts';
import { presentCustomer, presentObligation, presentVehicle } from '../views/index.ts';

const SOON_MINUTES = 2 * 24 * 60;

export const binding = query(listWork, {
  read: async ({ params, query: asked, caller }, { reads, now, cursor }) => {
    const ownerIds = await ownersOf(asked.owner, caller, params.branchId, reads, now);
    const whose = { branchId: params.branchId, ...(ownerIds && { ownerIds }) };
    const found = await fullPage(cursor.page, (page) => workOf(asked, whose, page, reads, now));
    return {
      body: {
        data: found.items.map(({ obligation, customer, vehicle }) => ({
          obligation: presentObligation(obligation, now),
          customer: presentCustomer(customer),
          ...(vehicle && { vehicle: presentVehicle(vehicle) }),
          ...(asked.owner === 'me' && actingFor(obligation, caller)),
        })),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});

/**
 * Whose work is asked for. "Mine" includes the work of everybody whose deputy I am at this moment and, for
 * supervisors, what nobody owns and the work of everybody absent without a deputy.
 * @returns undefined for everybody's work.
 */
async function ownersOf(
  owner: Asked['owner'],
  caller: Caller,
  branchId: BranchId,
  reads: Reads,
  now: Instant,
): Promise<WorkListQuery['ownerIds']> {
  if (owner === 'anyone') return undefined;
  if (owner !== 'me') return [owner];
  const branch = await reads.branch(caller.groupId, branchId);
  if (!branch) return [caller.staffId];
  const supervises = rolesAt(caller, branchId).includes('supervisor');
  const others = [
    ...absentOwners(caller.staffId, branch, now),
    ...(supervises ? (['supervisors', ...absentOwners('supervisors', branch, now)] as const) : []),
  ];
  return [caller.staffId, ...others.filter((id) => id !== caller.staffId)];
}

/** Says for whom the caller would do it. */
function actingFor(
  { ownerId }: Obligation,
  { staffId }: Caller,
): { readonly actingFor: StaffId } | undefined {
  return ownerId && ownerId !== staffId ? { actingFor: ownerId } : undefined;
}

type Asked = z.output<typeof listWork.query>;

/** What the view means; each is read from where nothing else lies. At its due instant work is overdue. */
function workOf(
  { view, dueBefore }: Asked,
  whose: Pick<WorkListQuery, 'branchId' | 'ownerIds'>,
  page: PageRequest,
  reads: Reads,
  now: Instant,
): Promise<Page<WorkItem>> {
  const afterNow = plusMilliseconds(now, 1);
  const asked = { ...whose, ...(dueBefore && { dueBefore }) };
  switch (view) {
    case 'all':
      return reads.workList(asked, page);
    case 'overdue':
      return reads.workList({ ...asked, dueBefore: earliest(afterNow, dueBefore ?? afterNow) }, page);
    case 'open':
      return reads.workList({ ...asked, dueFrom: afterNow, openAt: now }, page);
    case 'openingSoon':
      return reads.openingWork(
        { ...asked, opensAfter: now, opensUntil: plusMinutes(now, SOON_MINUTES) },
        page,
      );
    default:
      return assertNever(view);
  }
}
