import type { Staff } from '../../shared/domain/records/staff.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { HARMONY, PEOPLE } from './branch-facts.ts';
import { STAFF } from './staff-members.ts';

/** The people of the branch with the roles they are known by, so that they can be written to and may act. */
export const STAFF_RECORDS: readonly Staff[] = Object.entries(PEOPLE).map(([role, id]) => ({
  type: 'staff',
  id,
  groupId: HARMONY.id,
  version: 1,
  name: role,
  email: `${role}@harmony.example`,
  language: 'en',
  department: 'business',
  roles: STAFF.find((member) => member.id === id)?.roles ?? [],
  status: 'active',
  since: instant('2024-03-01T00:00:00Z'),
}));
