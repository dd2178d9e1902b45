import { describe, expect, test } from 'vitest';
import { decideChangeStaff } from '../../../../shared/domain/branch/index.ts';
import type { StaffRole } from '../../../../shared/domain/records/staff.ts';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { actingAs, factsAt, HARMONY, NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member } from '../../../support/staff-members.ts';

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

describe('changing a member of staff', () => {
  test('who leaves keeps the record', () => {
    const staff = member(PEOPLE.agent, { version: 4 });
    const left = { ...staff, version: 5, status: 'left' };
    expect(decideChangeStaff(HARMONY, staff, { status: 'left' }, [], NOW)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: left }],
      result: left,
    });
  });

  test.each(MISPLACED)('to %s is refused', (_, role, expected) => {
    expect(decideChangeStaff(HARMONY, member(PEOPLE.agent), { roles: [role] }, [SHANGHAI], NOW)).toEqual({
      outcome: 'refused',
      refusal: { code: 'role-misplaced', data: { role: role.role, expected } },
    });
  });
});

describe('somebody still appointed does not go', () => {
  const patch = { status: 'left' } as const;

  test.each([
    ['agent', PEOPLE.agent],
    ['supervisor', PEOPLE.supervisor],
  ] as const)('as %s of a branch', (as, person) => {
    const staff = member(person, { roles: [{ role: as, branchId: SHANGHAI.id }] });
    expect(decideChangeStaff(HARMONY, staff, patch, [SHANGHAI], NOW)).toEqual({
      outcome: 'refused',
      refusal: { code: 'still-appointed', data: { as, branchIds: [SHANGHAI.id] } },
    });
  });

  test('as manager of the group', () => {
    const staff = member(PEOPLE.groupManager, { roles: [{ role: 'groupManager' }] });
    expect(decideChangeStaff(HARMONY, staff, patch, [SHANGHAI], NOW)).toEqual({
      outcome: 'refused',
      refusal: { code: 'still-appointed', data: { as: 'groupManager', branchIds: [] } },
    });
  });

  test('as deputy of somebody who is away', () => {
    const absence: Absence = {
      id: asId('abs_00000000000000000000000001'),
      agentId: PEOPLE.agent,
      deputyId: PEOPLE.otherAgent,
      startsOn: localDate('2026-11-23'),
      startsAt: instant('2026-11-22T16:00:00Z'),
      endsOn: localDate('2026-11-24'),
      endsAt: instant('2026-11-24T16:00:00Z'),
      assignedBy: PEOPLE.supervisor,
      assignedAt: instant('2026-11-20T01:00:00Z'),
    };
    const branch = { ...SHANGHAI, followUpAgentIds: [PEOPLE.agent], absences: [absence] };
    expect(decideChangeStaff(HARMONY, member(PEOPLE.otherAgent), patch, [branch], NOW)).toEqual({
      outcome: 'refused',
      refusal: { code: 'still-appointed', data: { as: 'deputy', branchIds: [SHANGHAI.id] } },
    });
    const elsewhere = { roles: [{ role: 'agent', branchId: NEW_YORK.id }] } as const;
    const branches = [branch, NEW_YORK];
    expect(decideChangeStaff(HARMONY, member(PEOPLE.otherAgent), elsewhere, branches, NOW)).toMatchObject({
      refusal: { code: 'still-appointed', data: { as: 'deputy', branchIds: [SHANGHAI.id] } },
    });
    const back = factsAt('2026-11-24T16:00:00Z', admin);
    expect(decideChangeStaff(HARMONY, member(PEOPLE.otherAgent), patch, [branch], back)).toMatchObject({
      outcome: 'accepted',
    });
  });
});
