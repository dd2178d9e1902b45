import type { Role } from '../../../shared/domain/records/roles.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';

const READ_AND_WRITE = ['aftercare/read', 'aftercare/write'];
const ADMINISTRATORS: readonly Role[] = ['admin', 'groupManager'];

/** The claims the sign-in of a member of staff leads to, the same as the pre-token trigger adds. */
export function accessClaims(member: Staff): Readonly<Record<string, string>> {
  const administers = member.roles.some(({ role }) => ADMINISTRATORS.includes(role));
  return {
    sub: member.id,
    token_use: 'access',
    scope: [...READ_AND_WRITE, ...(administers ? ['aftercare/admin'] : [])].join(' '),
    'aftercare:group': member.groupId,
    'aftercare:staff': member.id,
    'aftercare:roles': member.roles.map(({ role, branchId }) => `${role}@${branchId ?? '*'}`).join(' '),
  };
}
