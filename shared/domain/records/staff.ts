import type { BranchId, GroupId, StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Language, Role } from './roles.ts';

export interface StaffRole {
  readonly role: Role;
  /** Absent for roles that span the group. */
  readonly branchId?: BranchId;
}

/** A member of staff; signs in with the subject of the identity provider. */
export interface Staff {
  readonly type: 'staff';
  readonly id: StaffId;
  readonly groupId: GroupId;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly department: 'business' | 'workshop' | 'parts' | 'management';
  readonly roles: readonly StaffRole[];
  readonly status: 'active' | 'left';
  readonly since: Instant;
}
