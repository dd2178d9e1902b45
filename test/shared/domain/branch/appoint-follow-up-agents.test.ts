import { describe, expect, test } from 'vitest';
import { decideAppointFollowUpAgents } from '../../../../shared/domain/branch/index.ts';
import { NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

const { agent, otherAgent } = PEOPLE;

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
