import { describe, expect, it, test } from 'vitest';
import type { Absence, AbsenceRecord, OwnedWindow } from '../../../../shared/domain/records/absence.ts';
import {
  absentOwners,
  decideEndAbsence,
  decideExtendAbsence,
  decideNameDeputy,
  effectiveOwner,
} from '../../../../shared/domain/absence/index.ts';
import type { Branch } from '../../../../shared/domain/records/branch.ts';
import type { Staff } from '../../../../shared/domain/records/staff.ts';
import { decideChangeStaff } from '../../../../shared/domain/branch/index.ts';
import { decideCheckCover } from '../../../../shared/domain/notice/index.ts';
import { insert, replace } from '../../../../shared/domain/records/change.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { absence, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, HARMONY, NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

// A Wednesday, 12:00 in Shanghai; a quarter past eleven the evening before in New York.
const LEFT_AT = instant('2026-12-23T04:15:00Z');
const { otherAgent } = PEOPLE;
const ADMIN = { actor: actingAs('supervisor') };
const LEAVER = member(otherAgent);
const BRANCHES = [SHANGHAI, NEW_YORK];
const OWED: OwnedWindow = {
  opensAt: instant('2026-12-20T16:00:00Z'),
  dueAt: instant('2026-12-28T16:00:00Z'),
};

/** As the branch knows the absence of somebody who left. */
const GONE: Absence = {
  id: absence(1, '2026-12-23', '2026-12-23').id,
  agentId: otherAgent,
  startsOn: localDate('2026-12-23'),
  startsAt: LEFT_AT,
  assignedBy: PEOPLE.supervisor,
  assignedAt: LEFT_AT,
};
const GONE_ON_RECORD = onRecord(GONE, { checkAt: LEFT_AT });

function change(staff: Staff, patch: Partial<Pick<Staff, 'status' | 'roles'>>, branches: readonly Branch[]) {
  const decision = decideChangeStaff(HARMONY, staff, patch, branches, factsAt(LEFT_AT, ADMIN));
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return decision.changes;
}

describe('somebody who leaves', () => {
  it('is absent from then on at each branch they worked at, and checked from now on', () => {
    expect(change(LEAVER, { status: 'left' }, BRANCHES)).toEqual([
      replace({ ...LEAVER, status: 'left' }),
      insert(GONE_ON_RECORD),
      replace({ ...SHANGHAI, absences: [GONE] }),
    ]);
  });

  it('is so too by losing the roles at a branch, on its own local day', () => {
    const roles = [
      { role: 'agent', branchId: SHANGHAI.id },
      { role: 'agent', branchId: NEW_YORK.id },
    ] as const;
    const changes = change({ ...LEAVER, roles }, { roles: roles.slice(0, 1) }, BRANCHES);

    expect(changes).toMatchObject([
      { record: { type: 'staff' } },
      { record: { type: 'absence', branchId: NEW_YORK.id, startsOn: '2026-12-22' } },
      { record: { type: 'branch', id: NEW_YORK.id, absences: [{ agentId: otherAgent }] } },
    ]);
  });

  it.each([
    ['a change that has nothing to do with it', LEAVER, { roles: LEAVER.roles }],
    ['becoming manager of the group', LEAVER, { roles: [{ role: 'groupManager' } as const] }],
    ['a change after having left', { ...LEAVER, status: 'left' } as const, { roles: [] }],
  ])('is not: %s', (_, staff, patch) => {
    expect(change(staff, patch, BRANCHES)).toHaveLength(1);
  });

  it('has the work back at once when working there again', () => {
    const changes = change({ ...LEAVER, status: 'left' }, { status: 'active' }, [branchWith(GONE), NEW_YORK]);

    expect(changes.slice(1)).toEqual([replace(branchWith({ ...GONE, endedEarlyAt: LEFT_AT }))]);
  });
});

describe('what a leaver still owns', () => {
  test('is the supervisors’ from that moment on', () => {
    const at = (now: string) => effectiveOwner(otherAgent, { absences: [GONE] }, instant(now));
    expect([at('2026-12-23T04:14:59.999Z'), at('2026-12-23T04:15:00Z'), at('2046-12-23T04:15:00Z')]).toEqual([
      { staffId: otherAgent },
      'supervisors',
      'supervisors',
    ]);
    expect(absentOwners('supervisors', { absences: [GONE] }, LEFT_AT)).toEqual([otherAgent]);
  });

  test('stays with the deputy of days off that had begun before', () => {
    const daysOff = absence(2, '2026-12-21', '2026-12-25', { agentId: otherAgent, deputyId: PEOPLE.advisor });
    const at = (now: string) => effectiveOwner(otherAgent, { absences: [GONE, daysOff] }, instant(now));
    expect([at('2026-12-24T04:00:00Z'), at('2026-12-26T04:00:00Z')]).toEqual([
      { staffId: PEOPLE.advisor, actingFor: otherAgent },
      'supervisors',
    ]);
  });

  test('can be given to one deputy as a whole', () => {
    const facts = factsAt(LEFT_AT, { ...ADMIN, branch: branchWith(GONE) });
    const decision = decideNameDeputy(GONE_ON_RECORD, PEOPLE.agent, { staff: STAFF, owned: [OWED] }, facts);
    expect(decision).toMatchObject({
      result: { absence: { agentId: otherAgent, deputyId: PEOPLE.agent }, alsoUncovered: [] },
    });
    expect(decision.outcome === 'accepted' && decision.result).not.toHaveProperty('uncovered');
  });

  test('is not given to a deputy of somebody who works here again', () => {
    const branch = branchWith({ ...GONE, endedEarlyAt: LEFT_AT });
    const facts = factsAt(LEFT_AT, { ...ADMIN, branch });
    const decision = decideNameDeputy(GONE_ON_RECORD, PEOPLE.agent, { staff: STAFF, owned: [] }, facts);
    expect(refusalIn(decision)).toEqual({
      code: 'absence-state-wrong',
      data: { state: 'ended', expected: ['coming', 'running'] },
    });
  });
});

test('such an absence is neither extended nor ended by hand', () => {
  const facts = factsAt(LEFT_AT, { ...ADMIN, branch: branchWith(GONE) });
  const extend = decideExtendAbsence(GONE_ON_RECORD, localDate('2026-12-30'), { owned: [] }, facts);
  const refusal = { code: 'absence-of-former-staff' };
  expect([refusalIn(extend), refusalIn(decideEndAbsence(GONE_ON_RECORD, facts))]).toEqual([refusal, refusal]);
});

describe('the daily look at it', () => {
  const look = (record: AbsenceRecord, owned: readonly OwnedWindow[], now: string, copy: Absence = GONE) => {
    const checked = { ...record, checkAt: instant(now) };
    const decision = decideCheckCover(checked, owned, factsAt(now, { branch: branchWith(copy) }));
    if (decision.outcome === 'refused') throw new Error('A check is never refused');
    return decision;
  };

  it('tells the supervisors at once, and the next day again, as long as there is work', () => {
    const { changes, result } = look(GONE_ON_RECORD, [OWED], LEFT_AT);
    expect(result).toEqual({ checked: true, told: [PEOPLE.supervisor] });
    expect(changes).toMatchObject([
      { op: 'replace', record: { type: 'absence', checkAt: '2026-12-23T16:00:00.000Z' } },
      { op: 'insert', record: { type: 'absenceNotice', uncovered: { tasks: 1, dueMeanwhile: 1 } } },
      { op: 'wakeDigest' },
    ]);
  });

  it.each([
    ['there is work left after a month', [OWED], '2027-01-23T04:15:00Z'],
    ['there is none, but matters may still be reopened', [], '2027-01-23T04:14:59.999Z'],
  ])('goes on while %s', (_, owned, now) => {
    expect(look(GONE_ON_RECORD, owned, now).changes[0]).toMatchObject({
      record: { checkAt: expect.any(String) },
    });
  });

  it('ends it once nothing is left after a month', () => {
    const { checkAt: _, ...record } = GONE_ON_RECORD;
    const endedEarlyAt = instant('2027-01-23T04:15:00Z');
    expect(look(GONE_ON_RECORD, [], endedEarlyAt)).toEqual({
      outcome: 'accepted',
      changes: [replace({ ...record, endedEarlyAt }), replace(branchWith({ ...GONE, endedEarlyAt }))],
      result: { checked: true, told: [] },
    });
  });

  it('puts on record that the person works here again', () => {
    const { checkAt: _, ...record } = GONE_ON_RECORD;
    const back = { ...GONE, endedEarlyAt: instant('2026-12-24T01:00:00Z') };
    expect(look(GONE_ON_RECORD, [OWED], '2026-12-24T16:00:00Z', back).changes).toEqual([
      replace({ ...record, endedEarlyAt: back.endedEarlyAt }),
    ]);
  });
});
