import type { Staff } from '../../shared/domain/records/staff.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { HARMONY, PEOPLE, SHANGHAI } from './branch-facts.ts';

/** Somebody who works in the business department of the Shanghai branch, a follow-up agent unless said otherwise. */
export function member(id: StaffId, overrides: Partial<Staff> = {}): Staff {
  return {
    type: 'staff',
    id,
    groupId: HARMONY.id,
    version: 1,
    name: '刘洋',
    email: 'liu.yang@example.com',
    language: 'zh-CN',
    department: 'business',
    roles: [{ role: 'agent', branchId: SHANGHAI.id }],
    status: 'active',
    since: instant('2026-01-04T01:00:00Z'),
    ...overrides,
  };
}

/** The people of `PEOPLE`, each with the role they are known by. */
export const STAFF: readonly Staff[] = [
  member(PEOPLE.agent),
  member(PEOPLE.otherAgent),
  member(PEOPLE.supervisor, { roles: [{ role: 'supervisor', branchId: SHANGHAI.id }] }),
  member(PEOPLE.groupManager, { department: 'management', roles: [{ role: 'groupManager' }] }),
  member(PEOPLE.advisor, { roles: [{ role: 'advisor', branchId: SHANGHAI.id }] }),
];
