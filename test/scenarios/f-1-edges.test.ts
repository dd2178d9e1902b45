import { afterEach, beforeEach, expect, it } from 'vitest';
import { getFollowUp, recordWrittenReply } from '../../shared/contracts/follow-up/index.ts';
import { getObligation } from '../../shared/contracts/obligation/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { changeBranchSettings, getBranchSettings } from '../../shared/contracts/branch/index.ts';
import { completeDossierEntry, recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { listWork } from '../../shared/contracts/obligation/index.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeEach(async () => {
  scenario = await scenarioAt('2026-11-23T01:20:00Z');
});
afterEach(() => scenario.end());

async function takenIn() {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const { body } = await scenario.as('advisor', SH).send(registerIntake, {
    params,
    body: { vehicleId, intakeDoneAt: '2026-11-23T01:20:00Z', workItems: ['oil'], wishedServices: 'none' },
  });
  return { params, visitId: body.visit.id, ownerId: body.obligation.ownerId ?? '' };
}

it('F-1: with opensAfterDays 8 the second follow-up opens a day later, due the same', async () => {
  const supervisor = scenario.as('supervisor', SH);
  const settings = await supervisor.send(getBranchSettings, { params: { branchId: SH } });
  await supervisor.send(changeBranchSettings, {
    params: { branchId: SH },
    body: { ...settings.body.own, secondFollowUp: { opensAfterDays: 8 } },
    ifMatch: settings.etag ?? '',
  });
  const { params, visitId } = await takenIn();
  await scenario.at('2026-11-24T08:40:00Z');
  const { followUp } = (
    await scenario.as('advisor', SH).send(recordDelivery, {
      params: { ...params, visitId },
      body: { deliveredAt: '2026-11-24T08:40:00Z' },
    })
  ).body;
  await scenario.at('2026-11-28T02:05:00Z');
  const contact = await scenario.asStaff(followUp?.ownerId ?? '').send(recordCall, {
    params,
    body: {
      direction: 'outbound',
      callType: 'firstFollowUp',
      startedAt: '2026-11-28T02:05:00Z',
      outcome: 'completed',
      vehicleUse: 'fine',
      serviceOpinion: 'good',
      followUpIds: [followUp?.id ?? ''],
    },
  });
  expect(contact.body.planned[0]).toMatchObject({
    opensAt: '2026-12-05T16:00:00.000Z',
    dueAt: '2026-12-12T16:00:00.000Z',
  });
});

it('F-1: an answer in writing is as good as the call, and says what it was', async () => {
  const { params, visitId } = await takenIn();
  const advisor = scenario.as('advisor', SH);
  await scenario.at('2026-11-24T08:40:00Z');
  const { followUp } = (
    await advisor.send(recordDelivery, {
      params: { ...params, visitId },
      body: { deliveredAt: '2026-11-24T08:40:00Z' },
    })
  ).body;
  if (!followUp) throw new Error('The delivery brought no follow-up');
  await scenario.at('2026-11-28T02:05:00Z');
  const reply = { channel: 'email', vehicleUse: 'runs well', serviceOpinion: 'satisfied' } as const;
  const answered = await advisor.send(recordWrittenReply, {
    params: { ...params, followUpId: followUp.id },
    body: { ...reply, receivedAt: '2026-11-28T02:00:00Z' },
  });
  expect(answered.body.followUp).toMatchObject({ state: 'done', doneAt: '2026-11-28T02:00:00.000Z', reply });
  expect(answered.body.planned).toMatchObject({ opensAt: '2026-12-04T16:00:00.000Z' });
  const { followUpId, obligationId } = { followUpId: followUp.id, obligationId: followUp.obligationId };
  const shown = await advisor.send(getFollowUp, { params: { ...params, followUpId } });
  expect(shown.body.reply).toEqual(reply);
  const owed = await advisor.send(getObligation, { params: { ...params, obligationId } });
  expect(owed.body.obligation).toMatchObject({
    status: 'met',
    proof: { type: 'writtenReply', id: followUp.id },
  });
});

it('F-1: who is told, when, while nobody completes the entry; done at the due instant it is late', async () => {
  const { params, visitId, ownerId } = await takenIn();
  await scenario.at('2026-11-25T16:00:00.000Z');
  const overdue = await scenario.asStaff(ownerId).send(listWork, {
    params: { branchId: SH },
    query: { view: 'overdue' },
  });
  expect(overdue.body.data.map(({ obligation }) => obligation.visitId)).toEqual([visitId]);
  const entry = await scenario.asStaff(ownerId).send(completeDossierEntry, {
    params: { ...params, visitId },
    body: {
      contactPlan: {
        talkingPoints: ['brakes'],
        nextServiceItem: 'tyres',
        plannedContactAt: '2026-11-28T02:00:00Z',
      },
    },
  });
  expect(entry.body.obligation).toMatchObject({ status: 'metLate', metAt: '2026-11-25T16:00:00.000Z' });
  const neglected = await takenIn();
  expect(neglected.visitId).not.toBe(visitId);

  // Told: the owner at the next open hour and on the last day, then supervisors, a day later managers.
  await scenario.at('2026-11-28T12:00:00Z');
  const agent = scenario.stack.staff.find(({ id }) => id === ownerId);
  const toAgent = (await scenario.stack.inbox()).filter(({ to }) => to.includes(agent?.email ?? '?'));
  expect(toAgent.map(({ sentAt }) => sentAt)).toEqual(
    expect.arrayContaining(['2026-11-23T02:00:00.000Z', '2026-11-25T01:00:00.000Z']),
  );
  const managers = scenario.stack.staff.filter(({ roles }) =>
    roles.some(({ role }) => role === 'groupManager'),
  );
  const toManagers = (await scenario.stack.inbox()).filter(({ to }) =>
    managers.some(({ email }) => to.includes(email)),
  );
  expect(toManagers.map(({ sentAt }) => sentAt)).toContain('2026-11-27T01:00:00.000Z');
});
