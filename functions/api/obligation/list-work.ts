import type * as z from 'zod';
import type { Reads, WorkListQuery } from '../../../shared/application/read-ports.ts';
import { listWork } from '../../../shared/contracts/obligation/index.ts';
import { absentOwners } from '../../../shared/domain/absence/index.ts';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import type { BranchId, StaffId } from '../../../shared/kernel/ids.ts';
import { earliest, type Instant, plusMilliseconds, plusMinutes } from '../../../shared/kernel/instant.ts';
import { assertNever } from '../../../shared/kernel/never.ts';
import { type Caller, rolesAt } from '../../runtime/caller.ts';
import { query } from '../../runtime/query.ts';
import { presentCustomer, presentObligation, presentVehicle } from '../views/index.ts';

const SOON_MINUTES = 2 * 24 * 60;

export const binding = query(listWork, {
  read: async ({ params, query: asked, caller }, { reads, now, cursor }) => {
    const ownerIds = await ownersOf(asked.owner, caller, params.branchId, reads, now);
    const found = await reads.workList(
      {
        branchId: params.branchId,
        ...(ownerIds && { ownerIds }),
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
            ...(asked.owner === 'me' && actingFor(obligation, caller)),
          })),
        nextCursor: cursor.after(found.next),
      },
    };
  },
});

/**
 * Whose work is asked for. "Mine" includes the work of everybody whose deputy I am at this moment and, for
 * supervisors, of everybody absent without a deputy.
 * @returns undefined for everybody's work.
 */
async function ownersOf(
  owner: Asked['owner'],
  caller: Caller,
  branchId: BranchId,
  reads: Reads,
  now: Instant,
): Promise<[StaffId, ...StaffId[]] | undefined> {
  if (owner === 'anyone') return undefined;
  if (owner !== 'me') return [owner];
  const branch = await reads.branch(caller.groupId, branchId);
  if (!branch) return [caller.staffId];
  const supervises = rolesAt(caller, branchId).includes('supervisor');
  const others = [
    ...absentOwners(caller.staffId, branch, now),
    ...(supervises ? absentOwners('supervisors', branch, now) : []),
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

/** What the view means for the due instant, by which the list is sorted. At that instant it is overdue. */
function windowOf({ view, dueBefore }: Asked, now: Instant): Pick<WorkListQuery, 'dueFrom' | 'dueBefore'> {
  const afterNow = plusMilliseconds(now, 1);
  const before = view === 'overdue' ? earliest(afterNow, dueBefore ?? afterNow) : dueBefore;
  return {
    ...(view !== 'overdue' && view !== 'all' && { dueFrom: afterNow }),
    ...(before && { dueBefore: before }),
  };
}

/** What the view means for the opening. The index cannot know it, so a page may be short. */
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
