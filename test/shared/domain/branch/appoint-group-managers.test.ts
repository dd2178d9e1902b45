import { describe, expect, test } from 'vitest';
import { decideAppointGroupManagers } from '../../../../shared/domain/branch/index.ts';
import { HARMONY, PEOPLE } from '../../../support/branch-facts.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

const { supervisor, groupManager } = PEOPLE;

describe('group managers', () => {
  test('are appointed, each once', () => {
    const group = { ...HARMONY, managerIds: [] };
    const changed = { ...group, version: 2, managerIds: [groupManager] };
    expect(decideAppointGroupManagers(group, [groupManager, groupManager], STAFF)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: changed }],
      result: changed,
    });
  });

  test.each([
    ['a supervisor of one branch', supervisor, STAFF],
    [
      'a manager who has left',
      groupManager,
      [member(groupManager, { roles: [{ role: 'groupManager' }], status: 'left' })],
    ],
  ])('cannot be %s', (_, person, staff) => {
    expect(decideAppointGroupManagers(HARMONY, [person], staff)).toEqual({
      outcome: 'refused',
      refusal: { code: 'cannot-appoint', data: { staffIds: [person], role: 'groupManager' } },
    });
  });
});
