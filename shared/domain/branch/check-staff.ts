import type { BranchId, StaffId } from '../../kernel/ids.ts';
import type { Staff } from '../records/staff.ts';
import type { Role } from '../records/roles.ts';

export interface NotAnAgent {
  readonly code: 'not-an-agent';
  readonly data: { readonly staffId: StaffId };
}

/** @returns the refusal, or undefined when the person is an active follow-up agent of the branch. */
export function checkAgent(
  staffId: StaffId,
  staff: readonly Staff[],
  branchId: BranchId,
): NotAnAgent | undefined {
  const member = staff.find(({ id }) => id === staffId);
  return member && isActiveAs('agent', member, branchId)
    ? undefined
    : { code: 'not-an-agent', data: { staffId } };
}

/** Whether the person still works here and holds the role at that branch. */
export function isActiveAs(role: Role, member: Staff, branchId: BranchId): boolean {
  return (
    member.status === 'active' &&
    member.roles.some((held) => held.role === role && (held.branchId ?? branchId) === branchId)
  );
}
