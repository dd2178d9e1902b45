import { describe, expect, test } from 'vitest';
import { decideChangeStaff, decideRegisterStaff } from '../../../../shared/domain/branch/index.ts';
import type { StaffRole } from '../../../../shared/domain/records/staff.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, factsAt, HARMONY, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member } from '../../../support/staff-members.ts';

const data = {
  name: '陈晨',
  email: 'chen.chen@example.com',
  language: 'zh-CN',
  department: 'business',
  roles: [{ role: 'agent', branchId: SHANGHAI.id }],
} as const;
const admin = { actor: actingAs('supervisor') };
const NOW = factsAt('2026-11-23T01:20:00Z', admin);

const MISPLACED: readonly (readonly [string, StaffRole, 'branch' | 'group'])[] = [
  ['an agent of no branch', { role: 'agent' }, 'branch'],
  ['an advisor of no branch', { role: 'advisor' }, 'branch'],
  ['a supervisor of no branch', { role: 'supervisor' }, 'branch'],
  ['a group manager of one branch', { role: 'groupManager', branchId: SHANGHAI.id }, 'group'],
  ['an administrator of one branch', { role: 'admin', branchId: SHANGHAI.id }, 'group'],
  ['a machine of one branch', { role: 'machine', branchId: SHANGHAI.id }, 'group'],
];

describe('entering a member of staff', () => {
  test('makes an active one, from now on', () => {
    const staff = {
      ...data,
      type: 'staff',
      id: PEOPLE.agent,
      groupId: HARMONY.id,
      version: 1,
      status: 'active',
      since: instant('2026-11-23T01:20:00Z'),
    };
    expect(decideRegisterStaff(HARMONY, data, [SHANGHAI], factsAt('2026-11-23T01:20:00Z', admin))).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'insert', record: staff }],
      result: staff,
    });
  });

  test.each(MISPLACED)('as %s is refused', (_, role, expected) => {
    const roles = [...data.roles, role];
    expect(
      decideRegisterStaff(HARMONY, { ...data, roles }, [SHANGHAI], factsAt('2026-11-23T01:20:00Z', admin)),
    ).toEqual({
      outcome: 'refused',
      refusal: { code: 'role-misplaced', data: { role: role.role, expected } },
    });
  });
});

test('a role at a branch the group does not have is refused', () => {
  const refusal = { code: 'branch-unknown', data: { branchId: SHANGHAI.id } };
  expect(decideRegisterStaff(HARMONY, data, [], factsAt('2026-11-23T01:20:00Z', admin))).toEqual({
    outcome: 'refused',
    refusal,
  });
  expect(decideChangeStaff(HARMONY, member(PEOPLE.agent), { roles: data.roles }, [], NOW)).toEqual({
    outcome: 'refused',
    refusal,
  });
});
