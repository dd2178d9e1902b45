import { describe, expect, it } from 'vitest';
import { insert, replace } from '../../../../shared/domain/records/change.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { absence, assign, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

const actor = actingAs('supervisor');
const facts = (now = '2026-12-18T08:00:00Z', branch = SHANGHAI) => factsAt(now, { branch, actor });
const WEEK = absence(1, '2026-12-21', '2026-12-25', { deputyId: PEOPLE.otherAgent });

describe('entering an absence', () => {
  it('puts it on record and with the branch, by calendar days of the branch', () => {
    const decision = assign({ deputyId: PEOPLE.otherAgent, reason: '年假' }, facts());

    const record = onRecord(WEEK, { reason: '年假', checkAt: instant('2026-12-20T16:00:00Z') });
    expect(decision).toEqual({
      outcome: 'accepted',
      changes: [insert(record), replace({ ...SHANGHAI, absences: [{ ...WEEK, reason: '年假' }] })],
      result: { absence: record, alsoUncovered: [], deputyAbsent: [] },
    });
  });

  it('points out a deputy who is absent at another branch meanwhile', () => {
    const away = absence(2, '2026-12-24', '2026-12-31', { agentId: PEOPLE.otherAgent });
    const before = absence(3, '2026-12-14', '2026-12-20', { agentId: PEOPLE.otherAgent });
    const other = { ...NEW_YORK, absences: [away, before] };
    const decision = assign({ deputyId: PEOPLE.otherAgent }, facts(), { branches: [SHANGHAI, other] });
    expect(decision).toMatchObject({
      outcome: 'accepted',
      result: {
        deputyAbsent: [{ branchId: NEW_YORK.id, startsAt: away.startsAt, endsAt: away.endsAt }],
      },
    });
  });

  it('counts days as long as the zone makes them', () => {
    const staff = STAFF.map((one) => ({
      ...one,
      roles: [{ role: 'agent' as const, branchId: NEW_YORK.id }],
    }));
    const days = { startsOn: localDate('2027-03-14'), endsOn: localDate('2027-03-14') };
    const decision = assign(days, facts('2027-03-12T15:00:00Z', NEW_YORK), { staff });

    expect(decision).toMatchObject({
      result: { absence: { startsAt: '2027-03-14T05:00:00.000Z', endsAt: '2027-03-15T04:00:00.000Z' } },
    });
  });

  it('may begin today, and is then looked at from tomorrow on', () => {
    const decision = assign({ startsOn: localDate('2026-12-21') }, facts('2026-12-21T06:00:00Z'));

    expect(decision).toMatchObject({
      outcome: 'accepted',
      result: { absence: { startsAt: '2026-12-20T16:00:00.000Z', checkAt: '2026-12-21T16:00:00.000Z' } },
    });
  });

  it('of today alone is not looked at again', () => {
    const today = localDate('2026-12-21');
    const decision = assign({ startsOn: today, endsOn: today }, facts('2026-12-21T06:00:00Z'));

    expect(decision.outcome === 'accepted' && 'checkAt' in decision.result.absence).toBe(false);
  });

  it('drops from the branch what ended more than 90 days ago', () => {
    const old = absence(7, '2026-09-01', '2026-09-18');
    const recent = absence(8, '2026-09-18', '2026-09-19');
    const decision = assign({}, facts('2026-12-18T08:00:00Z', branchWith(old, recent)));

    expect(decision).toMatchObject({
      outcome: 'accepted',
      changes: [{}, { record: { absences: [{}, recent] } }],
    });
  });
});

describe('an absence is refused', () => {
  it.each([
    ['of a stranger', { agentId: PEOPLE.groupManager }, 'absent-person-not-active-here'],
    ['that ends before it starts', { endsOn: localDate('2026-12-20') }, 'absence-ends-before-start'],
    ['that starts in the past', { startsOn: localDate('2026-12-17') }, 'absence-starts-in-past'],
    ['with oneself as the deputy', { deputyId: PEOPLE.agent }, 'deputy-is-absent-person'],
    ['with a manager as the deputy', { deputyId: PEOPLE.groupManager }, 'deputy-of-other-department'],
  ])('%s', (_, command, code) => {
    expect(refusalIn(assign(command, facts())).code).toBe(code);
  });

  it.each([
    ['parts department', { department: 'parts' as const, roles: [] }, 'deputy-of-other-department'],
    [
      'other branch',
      { roles: [{ role: 'agent' as const, branchId: NEW_YORK.id }] },
      'deputy-not-active-here',
    ],
    ['former staff', { status: 'left' as const }, 'deputy-not-active-here'],
  ])('with a deputy of the %s', (_, changes, code) => {
    const staff = [member(PEOPLE.agent), member(PEOPLE.otherAgent, changes)];

    expect(refusalIn(assign({ deputyId: PEOPLE.otherAgent }, facts(), { staff })).code).toBe(code);
  });

  it.each([
    ['2026-12-25', '2026-12-28'],
    ['2026-12-18', '2026-12-21'],
    ['2026-12-22', '2026-12-23'],
  ])('from %s to %s where it overlaps another of the same person', (startsOn, endsOn) => {
    const days = { startsOn: localDate(startsOn), endsOn: localDate(endsOn) };

    expect(refusalIn(assign(days, facts(undefined, branchWith(WEEK))))).toEqual({
      code: 'absence-overlaps',
      data: { absenceId: WEEK.id, startsOn: '2026-12-21', endsOn: '2026-12-25' },
    });
  });

  it('with deputies who would stand in for each other, at one moment at least', () => {
    const theirs = absence(1, '2026-12-24', '2026-12-30', {
      agentId: PEOPLE.otherAgent,
      deputyId: PEOPLE.supervisor,
    });
    const further = absence(2, '2026-12-25', '2026-12-28', {
      agentId: PEOPLE.supervisor,
      deputyId: PEOPLE.agent,
    });
    const branch = branchWith(theirs, further);

    expect(refusalIn(assign({ deputyId: PEOPLE.otherAgent }, facts(undefined, branch)))).toEqual({
      code: 'deputies-in-circle',
      data: { chain: [PEOPLE.agent, PEOPLE.otherAgent, PEOPLE.supervisor, PEOPLE.agent] },
    });
    const shorter = { deputyId: PEOPLE.otherAgent, endsOn: localDate('2026-12-24') };
    expect(assign(shorter, facts(undefined, branch)).outcome).toBe('accepted');
  });
});

describe('what falls into an absence', () => {
  const owned = [
    { opensAt: instant('2026-12-24T16:00:00Z'), dueAt: instant('2026-12-28T16:00:00Z') },
    { opensAt: instant('2026-12-20T16:00:00Z'), dueAt: instant('2026-12-25T16:00:00Z') },
    { opensAt: instant('2026-12-25T16:00:00Z'), dueAt: instant('2026-12-29T16:00:00Z') },
  ];

  it('is warned of where nobody is named', () => {
    expect(assign({}, facts(), { owned })).toMatchObject({
      result: { uncovered: { tasks: 2, dueMeanwhile: 1, firstDueAt: '2026-12-25T16:00:00.000Z' } },
    });
  });

  it('is warned of where the deputy is away for part of it', () => {
    const theirs = absence(9, '2026-12-23', '2026-12-23', { agentId: PEOPLE.otherAgent });
    const known = facts(undefined, branchWith(theirs));

    expect(assign({ deputyId: PEOPLE.otherAgent }, known, { owned })).toMatchObject({
      result: { uncovered: { tasks: 2 } },
    });
  });

  it('is nothing to warn of where somebody stands in, or nothing falls into it', () => {
    const covered = assign({ deputyId: PEOPLE.otherAgent }, facts(), { owned });
    const idle = assign({}, facts(), { owned: owned.slice(2) });

    expect([covered, idle].map((one) => one.outcome === 'accepted' && one.result.uncovered)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('names the absences of those for whom the person stood in', () => {
    const theirs = absence(9, '2026-12-23', '2026-12-30', {
      agentId: PEOPLE.otherAgent,
      deputyId: PEOPLE.agent,
    });

    expect(assign({}, facts(undefined, branchWith(theirs)))).toMatchObject({
      result: { alsoUncovered: [theirs.id] },
    });
  });
});
