import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import { decideExtendAbsence } from '../../../../shared/domain/absence/index.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { absence, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';

const MEANWHILE = '2026-12-24T04:00:00Z';
const AFTER = '2026-12-25T16:00:00Z';
const WEEK = absence(1, '2026-12-21', '2026-12-25', { deputyId: PEOPLE.otherAgent });
const facts = (now: string, ...absences: readonly Absence[]) =>
  factsAt(now, { branch: branchWith(...absences), actor: actingAs('supervisor') });

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
