import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import { decideNameDeputy } from '../../../../shared/domain/absence/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { absence, branchWith, onRecord, refusalIn } from '../../../support/absences.ts';
import { actingAs, factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { STAFF } from '../../../support/staff-members.ts';

const MEANWHILE = '2026-12-24T04:00:00Z';
const AFTER = '2026-12-25T16:00:00Z';
const WEEK = absence(1, '2026-12-21', '2026-12-25', { deputyId: PEOPLE.otherAgent });
const KNOWN = { staff: STAFF, owned: [] };
const facts = (now: string, ...absences: readonly Absence[]) =>
  factsAt(now, { branch: branchWith(...absences), actor: actingAs('supervisor') });

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
