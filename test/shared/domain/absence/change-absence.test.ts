import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import {
  decideEndAbsence,
  decideExtendAbsence,
  decideNameDeputy,
  decideRevokeAbsence,
} from '../../../../shared/domain/absence/index.ts';
import { replace } from '../../../../shared/domain/records/change.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { absence, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { STAFF } from '../../../support/staff-members.ts';

const BEFORE = '2026-12-19T02:00:00Z';
const MEANWHILE = '2026-12-24T04:00:00Z';
const AFTER = '2026-12-25T16:00:00Z';
const WEEK = absence(1, '2026-12-21', '2026-12-25', { deputyId: PEOPLE.otherAgent });
const KNOWN = { staff: STAFF, owned: [] };
const facts = (now: string, ...absences: readonly Absence[]) =>
  factsAt(now, { branch: branchWith(...absences), actor: actingAs('supervisor') });

describe('ending an absence', () => {
  it('gives the work back from that moment on', () => {
    const record = onRecord(WEEK, { checkAt: instant('2026-12-24T16:00:00Z') });
    const decision = decideEndAbsence(record, facts(MEANWHILE, WEEK));

    const endedEarlyAt = instant(MEANWHILE);
    const ended = onRecord(WEEK, { endedEarlyAt, closedBy: PEOPLE.supervisor });
    expect(decision).toEqual({
      outcome: 'accepted',
      changes: [replace(ended), replace(branchWith({ ...WEEK, endedEarlyAt }))],
      result: { ...ended, version: 2 },
    });
  });

  it.each([
    ['before it began', BEFORE, 'coming'],
    ['when it is over', AFTER, 'ended'],
  ])('is refused %s', (_, now, state) => {
    expect(refusalIn(decideEndAbsence(onRecord(WEEK), facts(now, WEEK)))).toEqual({
      code: 'absence-state-wrong',
      data: { state, expected: ['running'] },
    });
  });
});

describe('taking an absence back', () => {
  it('leaves it on record', () => {
    expect(decideRevokeAbsence(onRecord(WEEK), facts(BEFORE, WEEK))).toMatchObject({
      outcome: 'accepted',
      result: { revokedAt: instant(BEFORE), closedBy: PEOPLE.supervisor },
    });
  });

  it.each([
    ['once it has begun', onRecord(WEEK), '2026-12-20T16:00:00Z', 'running'],
    ['twice', onRecord(WEEK, { revokedAt: instant(BEFORE) }), BEFORE, 'revoked'],
  ])('is refused %s', (_, record, now, state) => {
    expect(refusalIn(decideRevokeAbsence(record, facts(now, WEEK)))).toEqual({
      code: 'absence-state-wrong',
      data: { state, expected: ['coming'] },
    });
  });

  it('is refused of what nobody knows', () => {
    expect(refusalIn(decideRevokeAbsence(undefined, facts(BEFORE)))).toEqual({ code: 'absence-unknown' });
  });
});

describe('extending an absence', () => {
  const extend = (endsOn: string, now: string, ...others: readonly Absence[]) =>
    decideExtendAbsence(onRecord(WEEK), localDate(endsOn), { owned: [] }, facts(now, WEEK, ...others));

  it('moves its end, and the deputy stays', () => {
    expect(extend('2026-12-28', MEANWHILE)).toMatchObject({
      outcome: 'accepted',
      result: {
        absence: {
          endsOn: '2026-12-28',
          endsAt: '2026-12-28T16:00:00.000Z',
          deputyId: PEOPLE.otherAgent,
          checkAt: '2026-12-24T16:00:00.000Z',
        },
      },
    });
  });

  it.each([
    ['to the day it ends anyway', '2026-12-25', MEANWHILE, [], 'absence-not-longer'],
    ['when it is over', '2026-12-28', AFTER, [], 'absence-state-wrong'],
    [
      'into another absence',
      '2026-12-28',
      MEANWHILE,
      [absence(2, '2026-12-28', '2026-12-29')],
      'absence-overlaps',
    ],
    [
      'so far that the deputies stand in for each other',
      '2026-12-28',
      MEANWHILE,
      [absence(2, '2026-12-28', '2026-12-29', { agentId: PEOPLE.otherAgent, deputyId: PEOPLE.agent })],
      'deputies-in-circle',
    ],
  ])('is refused %s', (_, endsOn, now, others, code) => {
    expect(refusalIn(extend(endsOn, now, ...others)).code).toBe(code);
  });
});

describe('naming a deputy later', () => {
  it('replaces the one before, and both stay on record', () => {
    const decision = decideNameDeputy(onRecord(WEEK), PEOPLE.advisor, KNOWN, facts(MEANWHILE, WEEK));

    expect(decision).toMatchObject({
      outcome: 'accepted',
      changes: [{}, { record: { absences: [{ deputyId: PEOPLE.advisor }] } }],
      result: {
        absence: {
          version: 2,
          deputyId: PEOPLE.advisor,
          deputies: [
            { deputyId: PEOPLE.otherAgent },
            { deputyId: PEOPLE.advisor, namedBy: PEOPLE.supervisor, namedAt: instant(MEANWHILE) },
          ],
        },
      },
    });
  });

  it('looks at the rest of the absence only', () => {
    const theirs = absence(2, '2026-12-21', '2026-12-23', {
      agentId: PEOPLE.advisor,
      deputyId: PEOPLE.agent,
    });
    const name = (now: string) =>
      decideNameDeputy(onRecord(WEEK), PEOPLE.advisor, KNOWN, facts(now, WEEK, theirs));

    expect(refusalIn(name('2026-12-23T15:59:59Z')).code).toBe('deputies-in-circle');
    expect(name('2026-12-23T16:00:00Z').outcome).toBe('accepted');
  });

  it('is refused of an absence that is over', () => {
    const decision = decideNameDeputy(onRecord(WEEK), PEOPLE.advisor, KNOWN, facts(AFTER, WEEK));

    expect(refusalIn(decision).code).toBe('absence-state-wrong');
  });
});
