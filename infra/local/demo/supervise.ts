import { listWork } from '../../../shared/contracts/obligation/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { DemoStack } from './demo-stack.ts';

/** What the supervisor's list shows as overdue at a branch now. */
export async function countOverdue(stack: DemoStack, branch: Branch): Promise<number> {
  const overdue = stack.clientOf(supervisorOf(branch)).list(listWork, {
    params: { branchId: branch.id },
    query: { owner: 'anyone', view: 'overdue', limit: 100 },
  });
  let count = 0;
  for await (const _ of overdue) count += 1;
  return count;
}

/** The first of the branch's supervisors. */
export function supervisorOf({ id, supervisorIds: [supervisorId] }: Branch): StaffId {
  if (!supervisorId) throw new Error(`${id} has no supervisor`);
  return supervisorId;
}
