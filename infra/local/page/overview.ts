import type * as z from 'zod';
import { createClient } from '../../../shared/contracts/client.ts';
import { listWork } from '../../../shared/contracts/obligation/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { LocalStack } from '../local-stack.ts';
import { findMember } from '../tokens/token-holder.ts';

export type WorkItem = z.output<(typeof listWork)['reply']['schema']>['data'][number];

/** One branch as its supervisor sees it. */
export interface BranchOverview {
  readonly branch: Branch;
  /** The supervisor whose view this is. Absent while the branch has none, and then nothing can be shown. */
  readonly seenBy?: Staff;
  /** Most urgent first. */
  readonly work: readonly WorkItem[];
  /** More is open than is shown. */
  readonly hasMore: boolean;
}

/** What the local page tells besides the clock. */
export interface Overview {
  readonly branches: readonly BranchOverview[];
  readonly staff: readonly Staff[];
}

const SHOWN = 15;

/** Asks the API what is open at each branch, as a person who may see it. */
export async function overview(stack: LocalStack): Promise<Overview> {
  const [branches, staff] = await Promise.all([stack.presentBranches(), stack.presentStaff()]);
  return { branches: await Promise.all(branches.map((branch) => overviewOf(stack, branch, staff))), staff };
}

async function overviewOf(
  stack: LocalStack,
  branch: Branch,
  staff: readonly Staff[],
): Promise<BranchOverview> {
  const seenBy = findMember(`supervisor@${branch.id}`, staff);
  if (!seenBy) return { branch, work: [], hasMore: false };
  const client = createClient({ baseUrl: stack.apiUrl, token: () => stack.token(seenBy) });
  const { body } = await client.send(listWork, {
    params: { branchId: branch.id },
    query: { owner: 'anyone', limit: SHOWN },
  });
  return { branch, seenBy, work: body.data, hasMore: body.nextCursor !== null };
}
