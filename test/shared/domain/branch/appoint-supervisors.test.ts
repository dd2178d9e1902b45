import { describe, expect, test } from 'vitest';
import { decideAppointSupervisors } from '../../../../shared/domain/branch/index.ts';
import { PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { STAFF } from '../../../support/staff-members.ts';

const { agent, supervisor, advisor } = PEOPLE;

describe('supervisors (A-28)', () => {
  test('are appointed, each once', () => {
    const changed = { ...SHANGHAI, version: 2, supervisorIds: [supervisor] };
    expect(decideAppointSupervisors(SHANGHAI, [supervisor, supervisor], STAFF)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: changed }],
      result: changed,
    });
  });

  test('are refused when they hold another role', () => {
    expect(decideAppointSupervisors(SHANGHAI, [supervisor, agent, advisor], STAFF)).toEqual({
      outcome: 'refused',
      refusal: { code: 'cannot-appoint', data: { staffIds: [agent, advisor], role: 'supervisor' } },
    });
  });
});
