import type { BranchId } from '../../kernel/ids.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import { insert, type RecordChange } from '../records/change.ts';
import type { Branch, BranchClaim, Group } from '../records/branch.ts';

/** What an administrator says of a new branch; nobody is appointed yet. */
export type CreateBranch = Pick<
  Branch,
  'id' | 'name' | 'timeZone' | 'country' | 'language' | 'calendarId' | 'sender'
>;

export interface BranchExists {
  readonly code: 'branch-exists';
  readonly data: { readonly branchId: BranchId };
}

/** Opens a branch with its business department. It works by the group's settings until given its own. */
export function decideCreateBranch(
  group: Group,
  taken: BranchClaim | undefined,
  command: CreateBranch,
): Decision<RecordChange, Branch, BranchExists> {
  if (taken) return refused({ code: 'branch-exists', data: { branchId: taken.branchId } });
  const branch: Branch = {
    ...command,
    type: 'branch',
    groupId: group.id,
    version: 1,
    calendarOverrides: [],
    settings: {},
    settingsVersion: 1,
    followUpAgentIds: [],
    supervisorIds: [],
    absences: [],
  };
  const claim: BranchClaim = { type: 'branchClaim', branchId: branch.id, groupId: group.id, version: 1 };
  return accepted([insert(branch), insert(claim)], branch);
}
