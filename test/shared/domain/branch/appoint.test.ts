import { describe, expect, test } from 'vitest';
import {
  decideAppointFollowUpAgents,
  decideAppointGroupManagers,
  decideAppointSupervisors,
} from '../../../../shared/domain/branch/index.ts';
import { HARMONY, NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

const { agent, otherAgent, supervisor, groupManager, advisor } = PEOPLE;

describe('follow-up agents (A-09)', () => {
  test('are appointed in the order given', () => {
    const changed = { ...SHANGHAI, version: 2, followUpAgentIds: [otherAgent, agent] };
    expect(decideAppointFollowUpAgents(SHANGHAI, [otherAgent, agent], STAFF)).toEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: changed }],
      result: changed,
    });
  });

  test('named twice are appointed once', () => {
    expect(decideAppointFollowUpAgents(SHANGHAI, [otherAgent, agent, otherAgent], STAFF)).toMatchObject({
      result: { followUpAgentIds: [otherAgent, agent] },
    });
  });

  test('may be nobody: the work then falls to the supervisors', () => {
    expect(decideAppointFollowUpAgents(SHANGHAI, [], STAFF)).toMatchObject({
      result: { followUpAgentIds: [] },
    });
  });

  test.each([
    ['nobody knows', []],
    ['has left', [member(otherAgent, { status: 'left' })]],
    ['is no agent', [member(otherAgent, { roles: [{ role: 'advisor', branchId: SHANGHAI.id }] })]],
    ['is an agent elsewhere', [member(otherAgent, { roles: [{ role: 'agent', branchId: NEW_YORK.id }] })]],
  ])('are refused when one %s, and only that one is named', (_, others) => {
    expect(decideAppointFollowUpAgents(SHANGHAI, [agent, otherAgent], [member(agent), ...others])).toEqual({
      outcome: 'refused',
      refusal: { code: 'cannot-appoint', data: { staffIds: [otherAgent], role: 'agent' } },
    });
  });
});

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
