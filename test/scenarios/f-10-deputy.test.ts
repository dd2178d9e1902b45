import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignAbsence, endAbsence } from '../../shared/contracts/absence/index.ts';
import { getDossier } from '../../shared/contracts/dossier/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { getCallRegister } from '../../shared/contracts/call/index.ts';
import { listWork } from '../../shared/contracts/obligation/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

/** Of the parts department. */
const LIN_FANG = 'stf_01jgqk2m007v41js539hb56dpc';
const AGENTS = [
  'stf_01jgqk2m009s7xw9frrbsm3nv3',
  'stf_01jgqk2m00wf9kqy6a5jv74jp6',
  'stf_01jgqk2m0036nsgbt91n82sjm9',
];

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-15T01:20:00Z');
});
afterAll(() => scenario.end());

async function delivered() {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const advisor = scenario.as('advisor', SH);
  const { visit } = (
    await advisor.send(registerIntake, { params, body: { vehicleId, intakeDoneAt: '2026-12-15T01:20:00Z' } })
  ).body;
  const { followUp } = (
    await advisor.send(recordDelivery, {
      params: { ...params, visitId: visit.id },
      body: { deliveredAt: '2026-12-15T01:20:00Z' },
    })
  ).body;
  if (!followUp) throw new Error('The delivery brought no follow-up');
  return { params, followUpId: followUp.id, ownerId: followUp.ownerId ?? '', dueAt: followUp.dueAt };
}

it('F-10: a deputy does the work of an absent agent, and it goes back', async () => {
  const first = await delivered();
  let second = await delivered();
  while (second.ownerId !== first.ownerId) second = await delivered();
  expect(first.dueAt).toBe('2026-12-22T16:00:00.000Z');
  const absent = first.ownerId;
  const deputy = AGENTS.find((id) => id !== absent) ?? '';
  const supervisor = scenario.as('supervisor', SH);
  const assign = (body: { deputyId?: string; startsOn: string; endsOn: string }) =>
    supervisor.send(assignAbsence, { params: { branchId: SH }, body: { agentId: absent, ...body } });
  const week = { startsOn: '2026-12-21', endsOn: '2026-12-25' };
  const call = async (target: typeof first, startedAt: string, outcome: 'noAnswer' | 'completed') => {
    const { body } = await scenario.asStaff(deputy).send(recordCall, {
      params: target.params,
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt,
        outcome,
        followUpIds: [target.followUpId],
        ...(outcome === 'completed' && { vehicleUse: '正常', serviceOpinion: '满意' }),
      },
    });
    return body;
  };
  const duesOf = async ({ params }: typeof first) => {
    const { body } = await supervisor.send(getDossier, { params });
    return body.obligations.map(({ kind, ownerId, opensAt, dueAt }) => [kind, ownerId, opensAt, dueAt]);
  };

  await scenario.at('2026-12-18T08:00:00Z');
  const duesBefore = [await duesOf(first), await duesOf(second)];
  expect(await refusalOf(assign({ ...week, deputyId: LIN_FANG }))).toEqual({
    status: 422,
    code: 'deputy-of-other-department',
  });
  const assigned = (await assign({ ...week, deputyId: deputy })).body;
  expect(assigned).toMatchObject({
    absence: {
      state: 'coming',
      deputyId: deputy,
      startsAt: '2026-12-20T16:00:00.000Z',
      endsAt: '2026-12-25T16:00:00.000Z',
    },
    alsoUncovered: [],
  });
  expect(assigned.uncovered).toBeUndefined();
  expect(await refusalOf(assign({ startsOn: '2026-12-24', endsOn: '2026-12-28', deputyId: deputy }))).toEqual(
    {
      status: 409,
      code: 'absence-overlaps',
    },
  );

  const seenBy = async (staffId: string) => {
    const { data } = (await scenario.asStaff(staffId).send(listWork, { params: { branchId: SH }, query: {} }))
      .body;
    return data
      .filter(({ obligation }) => obligation.kind === 'firstFollowUp')
      .filter(({ obligation }) => obligation.ownerId === absent)
      .map(({ obligation, actingFor }) => [obligation.customerId, actingFor]);
  };
  const both = [first, second].map(({ params }) => [params.customerId, absent]);

  await scenario.at('2026-12-20T15:59:59Z');
  expect(await refusalOf(call(first, '2026-12-20T15:59:59Z', 'noAnswer'))).toEqual({
    status: 409,
    code: 'not-your-task',
  });
  expect(await seenBy(deputy)).toEqual([]);

  await scenario.at('2026-12-20T16:00:00Z');
  expect((await seenBy(deputy)).toSorted()).toEqual(both.toSorted());

  await scenario.at('2026-12-22T02:00:00Z');
  const made = await call(first, '2026-12-22T02:00:00Z', 'completed');
  expect(made.call).toMatchObject({ handledBy: deputy, actingFor: absent });
  expect(made.followUps).toMatchObject([{ ownerId: absent, state: 'done' }]);
  const register = await supervisor.send(getCallRegister, {
    params: { branchId: SH },
    query: { from: '2026-12-22', to: '2026-12-22' },
  });
  expect(register.body.data).toMatchObject([{ handledBy: deputy, actingFor: absent }]);
  const dossier = (await supervisor.send(getDossier, { params: first.params })).body;
  expect(dossier.activities.filter(({ operation }) => operation === 'recordCall')).toMatchObject([
    { by: deputy, actingFor: absent },
  ]);

  await scenario.at('2026-12-24T04:00:00Z');
  const ended = (
    await supervisor.send(endAbsence, { params: { branchId: SH, absenceId: assigned.absence.id } })
  ).body;
  expect(ended).toMatchObject({ state: 'ended', endedEarlyAt: '2026-12-24T04:00:00.000Z' });
  await scenario.at('2026-12-24T04:00:01Z');
  expect(await refusalOf(call(second, '2026-12-24T04:00:01Z', 'noAnswer'))).toEqual({
    status: 409,
    code: 'not-your-task',
  });
  expect(await seenBy(deputy)).toEqual([]);
  expect(await seenBy(absent)).toEqual([[second.params.customerId, undefined]]);
  const firstDues = (await duesOf(first)).filter(([kind]) => kind !== 'secondFollowUp');
  expect([firstDues, await duesOf(second)]).toEqual(duesBefore);
}, 60_000);
