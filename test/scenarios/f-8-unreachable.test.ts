import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeUnreachable, recordCall } from '../../shared/contracts/follow-ups/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visits/index.ts';
import { getCallRegister } from '../../shared/contracts/work-lists/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-11-23T01:20:00Z');
});
afterAll(() => scenario.end());

async function delivered() {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const advisor = scenario.as('advisor', SH);
  const intake = await advisor.send(registerIntake, {
    params,
    body: { vehicleId, intakeDoneAt: '2026-11-23T09:20:00+08:00' },
  });
  return { params, visitId: intake.body.visit.id };
}

it('F-8: unreachable after attempts on enough days and day parts, with a letter', async () => {
  const one = await delivered();
  const other = await delivered();
  await scenario.at('2026-11-24T08:40:00Z');
  const advisor = scenario.as('advisor', SH);
  const deliver = async ({ params, visitId }: typeof one) =>
    (
      await advisor.send(recordDelivery, {
        params: { ...params, visitId },
        body: { deliveredAt: '2026-11-24T16:40:00+08:00' },
      })
    ).body.followUp;
  const followUp = await deliver(one);
  const hurried = await deliver(other);
  if (!followUp || !hurried) throw new Error('The deliveries brought no follow-ups');
  const agent = scenario.asStaff(followUp.ownerId ?? '');
  const attempt = async (
    target: typeof followUp,
    where: typeof one,
    startedAt: string,
    outcome: 'noAnswer' | 'voicemail',
  ) => {
    await scenario.at(startedAt);
    const { body } = await scenario.asStaff(target.ownerId ?? '').send(recordCall, {
      params: where.params,
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt,
        outcome,
        followUpIds: [target.id],
      },
    });
    return body;
  };
  const close = (target: typeof followUp, where: typeof one) =>
    scenario.asStaff(target.ownerId ?? '').send(closeUnreachable, {
      params: { ...where.params, followUpId: target.id },
      body: {
        finalMessage: { channel: 'letter', sentAt: '2026-11-30T15:50:00+08:00', reference: '2026-000001' },
      },
    });

  await attempt(followUp, one, '2026-11-27T02:02:00Z', 'noAnswer');
  for (const startedAt of ['2026-11-27T02:03:00Z', '2026-11-27T02:07:00Z', '2026-11-27T02:12:00Z']) {
    await attempt(hurried, other, startedAt, 'noAnswer');
  }
  expect(await refusalOf(close(hurried, other))).toEqual({ status: 409, code: 'attempts-missing' });

  await attempt(followUp, one, '2026-11-28T02:10:00Z', 'noAnswer');
  expect(await refusalOf(close(followUp, one))).toEqual({ status: 409, code: 'attempts-missing' });

  await attempt(followUp, one, '2026-11-30T07:30:00Z', 'voicemail');
  await scenario.at('2026-11-30T08:00:00Z');
  const closed = await close(followUp, one);
  expect(closed.body.followUp).toMatchObject({ state: 'unreachable', closedAt: '2026-11-30T08:00:00.000Z' });
  expect(closed.body.planned).toMatchObject({
    ordinal: 'second',
    opensAt: '2026-12-06T16:00:00.000Z',
    dueAt: '2026-12-14T16:00:00.000Z',
  });

  const register = await agent.send(getCallRegister, {
    params: { branchId: SH },
    query: { from: '2026-11-01', to: '2026-12-31' },
  });
  expect(register.body.data.map(({ number }) => number)).toEqual(
    [1, 2, 3, 4, 5, 6].map((sequence) => `2026-00000${sequence}`),
  );
});
