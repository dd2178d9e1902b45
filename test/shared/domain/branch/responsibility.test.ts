import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMayWorkFor, followUpAgentFor } from '../../../../shared/domain/branch/index.ts';
import { asId, type StaffId } from '../../../../shared/kernel/ids.ts';
import { actingAs, PEOPLE, factsAt } from '../../../support/branch-facts.ts';

const { agent, otherAgent } = PEOPLE;
const customers = fc.nat().map((count) => asId<'customer'>(`cus_${String(count).padStart(26, '0')}`));
const agents = fc
  .uniqueArray(fc.nat(99), { minLength: 1, maxLength: 8 })
  .map((counts) => counts.map((count): StaffId => asId(`stf_${String(count).padStart(26, '0')}`)));

describe('the agent of a customer (A-09)', () => {
  test('is one of those appointed, and the same one every time', () => {
    fc.assert(
      fc.property(agents, customers, (followUpAgentIds, customerId) => {
        const chosen = followUpAgentFor({ followUpAgentIds }, customerId, undefined);
        expect(followUpAgentIds).toContain(chosen);
        expect(followUpAgentFor({ followUpAgentIds }, customerId, undefined)).toBe(chosen);
      }),
    );
  });

  test('stays while still appointed, no matter who else is', () => {
    fc.assert(
      fc.property(agents, customers, fc.nat(), (followUpAgentIds, customerId, index) => {
        const previous = followUpAgentIds[index % followUpAgentIds.length];
        expect(followUpAgentFor({ followUpAgentIds }, customerId, previous)).toBe(previous);
      }),
    );
  });

  test('changes when the one of before is no longer appointed', () => {
    expect(followUpAgentFor({ followUpAgentIds: [otherAgent] }, asId('cus_1'), agent)).toBe(otherAgent);
  });

  test('is nobody where nobody is appointed', () => {
    expect(followUpAgentFor({ followUpAgentIds: [] }, asId('cus_1'), agent)).toBeUndefined();
  });

  test('is dealt evenly: of a thousand customers two agents get about half each', () => {
    const dealt = Array.from({ length: 1000 }, (_, count) =>
      followUpAgentFor({ followUpAgentIds: [agent, otherAgent] }, asId(`cus_${count}`), undefined),
    ).filter((id) => id === agent);
    expect(dealt.length).toBeGreaterThan(400);
    expect(dealt.length).toBeLessThan(600);
  });
});

describe('the work of an owner', () => {
  test.each([
    ['its owner', agent, actingAs('agent')],
    ['a supervisor', agent, actingAs('supervisor')],
    ['any agent while nobody owns it', undefined, actingAs('agent', otherAgent)],
    ['a supervisor while nobody owns it', undefined, actingAs('supervisor')],
    ['the passing of time', agent, { type: 'system', trigger: 'timer' } as const],
  ])('may be done by %s', (_, ownerId, actor) => {
    expect(checkMayWorkFor(ownerId, factsAt('2026-12-21T01:00:00Z', { actor }))).toBeUndefined();
  });

  test.each([
    ['another agent', agent, actingAs('agent', otherAgent), agent],
    ['an advisor', agent, actingAs('advisor'), agent],
    ['an advisor while nobody owns it', undefined, actingAs('advisor'), null],
    ['a group manager', agent, actingAs('groupManager'), agent],
  ])('is refused to %s', (_, ownerId, actor, named) => {
    expect(checkMayWorkFor(ownerId, factsAt('2026-12-21T01:00:00Z', { actor }))).toEqual({
      code: 'not-your-task',
      data: { ownerId: named },
    });
  });
});
