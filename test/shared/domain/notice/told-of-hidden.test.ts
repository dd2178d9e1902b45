import { describe, expect, test } from 'vitest';
import { recipientsOf } from '../../../../shared/domain/notice/index.ts';
import { LADDER_STEPS } from '../../../../shared/domain/records/obligation.ts';
import { absence } from '../../../support/absences.ts';
import { factsAt, HARMONY, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';

const everybody = Object.values(PEOPLE);
const subject = { type: 'case', id: 'cas_00000000000000000000000001' } as const;

describe.each(LADDER_STEPS)('S-8: of the step %s', (step) => {
  test.each(Object.entries(PEOPLE))('the %s is never told of a complaint about themselves', (_, about) => {
    for (const ownerId of [undefined, ...everybody]) {
      const stoodInFor = ownerId && ownerId !== about;
      const away = stoodInFor
        ? [absence(1, '2026-12-01', '2026-12-31', { agentId: ownerId, deputyId: about })]
        : [];
      for (const absences of [[], away]) {
        const facts = factsAt('2026-12-10T03:00:00Z', {
          group: { ...HARMONY, managerIds: everybody },
          branch: { ...SHANGHAI, supervisorIds: everybody, followUpAgentIds: everybody, absences },
        });
        const told = recipientsOf(step, { hiddenFromId: about, subject, ...(ownerId && { ownerId }) }, facts);
        expect(told).not.toContain(about);
        expect(told.length).toBeGreaterThan(0);
      }
    }
  });
});
