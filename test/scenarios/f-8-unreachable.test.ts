import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeUnreachable } from '../../shared/contracts/follow-up/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import {
  approveLetter,
  draftLetter,
  getLetterRegister,
  postLetter,
} from '../../shared/contracts/letter/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { getCallRegister } from '../../shared/contracts/call/index.ts';
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
  const drafted = await agent.send(draftLetter, {
    params: one.params,
    body: { template: 'unreachable', channel: 'post', followUpId: followUp.id },
  });
  const letterId = drafted.body.id;
  const close = (target: typeof followUp, where: typeof one) =>
    scenario.asStaff(target.ownerId ?? '').send(closeUnreachable, {
      params: { ...where.params, followUpId: target.id },
      body: { finalMessage: { channel: 'letter', letterId } },
    });

  await attempt(followUp, one, '2026-11-27T02:02:00Z', 'noAnswer');
  for (const startedAt of ['2026-11-27T02:03:00Z', '2026-11-27T02:07:00Z', '2026-11-27T02:12:00Z']) {
    await attempt(hurried, other, startedAt, 'noAnswer');
  }
  expect(await refusalOf(close(hurried, other))).toEqual({ status: 409, code: 'attempts-missing' });

  await attempt(followUp, one, '2026-11-28T02:10:00Z', 'noAnswer');
  expect(await refusalOf(close(followUp, one))).toEqual({ status: 409, code: 'attempts-missing' });

  await attempt(followUp, one, '2026-11-30T07:30:00Z', 'voicemail');
  expect(await refusalOf(close(followUp, one))).toEqual({ status: 409, code: 'final-letter-unsent' });
  await agent.send(approveLetter, { params: { ...one.params, letterId } });
  await scenario.at('2026-11-30T07:55:00Z');
  await agent.send(postLetter, { params: { ...one.params, letterId }, body: { postal: { way: 'post' } } });
  await scenario.at('2026-11-30T08:00:00Z');
  const closed = await close(followUp, one);
  expect(closed.body.followUp).toMatchObject({ state: 'unreachable', closedAt: '2026-11-30T08:00:00.000Z' });
  expect(closed.body.followUp.finalMessage).toEqual({
    channel: 'letter',
    letterId,
    sentAt: '2026-11-30T07:55:00.000Z',
    reference: '2026-000001',
  });
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

  const lines = await agent.send(getLetterRegister, {
    params: { branchId: SH },
    query: { from: '2026-11-01', to: '2026-12-31' },
  });
  expect(lines.body.data).toEqual([
    {
      number: '2026-000001',
      enteredOn: '2026-11-30',
      enteredAt: '2026-11-30T07:55:00.000Z',
      postedOn: '2026-11-30',
      postedAt: '2026-11-30T07:55:00.000Z',
      kind: 'notice',
      template: 'unreachable',
      way: 'post',
      customerId: one.params.customerId,
      customerName: '王小明',
      address: '上海市浦东新区世纪大道 100 号',
      subject: '和谐汽车上海浦东店：我们未能联系到您',
      letterId,
      handledBy: followUp.ownerId,
    },
  ]);
});
