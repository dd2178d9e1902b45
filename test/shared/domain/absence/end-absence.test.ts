import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import { decideEndAbsence } from '../../../../shared/domain/absence/index.ts';
import { replace } from '../../../../shared/domain/records/change.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { absence, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';

const BEFORE = '2026-12-19T02:00:00Z';
const MEANWHILE = '2026-12-24T04:00:00Z';
const AFTER = '2026-12-25T16:00:00Z';
const WEEK = absence(1, '2026-12-21', '2026-12-25', { deputyId: PEOPLE.otherAgent });
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
