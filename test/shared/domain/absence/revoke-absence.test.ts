import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import { decideRevokeAbsence } from '../../../../shared/domain/absence/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { absence, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';

const BEFORE = '2026-12-19T02:00:00Z';
const WEEK = absence(1, '2026-12-21', '2026-12-25', { deputyId: PEOPLE.otherAgent });
const facts = (now: string, ...absences: readonly Absence[]) =>
  factsAt(now, { branch: branchWith(...absences), actor: actingAs('supervisor') });

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
