import type { Actor } from '../../shared/domain/records/facts.ts';
import type { Role } from '../../shared/domain/records/roles.ts';
import type { StaffRole } from '../../shared/domain/records/staff.ts';
import type { BranchId, GroupId, StaffId } from '../../shared/kernel/ids.ts';

/** Who calls, as the verified access token says. */
export interface Caller {
  readonly groupId: GroupId;
  readonly staffId: StaffId;
  readonly roles: readonly StaffRole[];
  readonly scopes: readonly string[];
}

/** The roles that count at a branch: those held there and those that span the group. */
export function rolesAt(caller: Caller, branchId: BranchId | undefined): readonly Role[] {
  return caller.roles
    .filter((held) => held.branchId === undefined || held.branchId === branchId)
    .map((held) => held.role);
}

/**
 * The caller as the rules know them: with the roles they hold at this branch, or in the group without one.
 */
export function actorOf(caller: Caller, branchId: BranchId | undefined): Actor {
  return { type: 'staff', staffId: caller.staffId, roles: rolesAt(caller, branchId) };
}
