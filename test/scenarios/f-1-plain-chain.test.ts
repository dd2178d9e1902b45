import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestOf } from '../../shared/contracts/client.ts';
import { getDossier } from '../../shared/contracts/dossier/index.ts';
import { getFollowUp } from '../../shared/contracts/follow-up/index.ts';
import { getObligation } from '../../shared/contracts/obligation/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { completeDossierEntry, recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { getCallRegister } from '../../shared/contracts/call/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-11-23T01:20:00Z');
});
afterAll(() => scenario.end());

const talked = {
  direction: 'outbound',
  outcome: 'completed',
  vehicleUse: 'runs well',
  serviceOpinion: 'satisfied',
} as const;

it('F-1: the plain chain in Shanghai, to the instant', async () => {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const advisor = scenario.as('advisor', SH);

  const intake = await advisor.send(registerIntake, {
    params,
    body: {
      vehicleId,
      intakeDoneAt: '2026-11-23T09:20:00+08:00',
      workItems: ['maintenance'],
      wishedServices: 'wash',
    },
  });
  expect(intake.body.obligation).toMatchObject({
    kind: 'dossier',
    opensAt: '2026-11-23T01:20:00.000Z',
    dueAt: '2026-11-25T16:00:00.000Z',
    dueOn: '2026-11-25',
  });
  const { visit } = intake.body;
  const agent = scenario.asStaff(intake.body.obligation.ownerId ?? '');

  await scenario.at('2026-11-24T08:40:00Z');
  const delivery = await advisor.send(recordDelivery, {
    params: { ...params, visitId: visit.id },
    body: { deliveredAt: '2026-11-24T16:40:00+08:00', workDone: ['maintenance'] },
  });
  expect(delivery.body.warnings).toEqual(['next-maintenance-missing']);
  expect(delivery.body.followUp).toMatchObject({
    state: 'planned',
    opensAt: '2026-11-26T16:00:00.000Z',
    dueAt: '2026-12-01T16:00:00.000Z',
    opensOn: '2026-11-27',
    dueOn: '2026-12-01',
  });
  const first = delivery.body.followUp;
  if (!first) throw new Error('The delivery brought no follow-up');

  await scenario.at('2026-11-25T15:59:59.999Z');
  const entry = await agent.send(completeDossierEntry, {
    params: { ...params, visitId: visit.id },
    body: {
      contactPlan: {
        talkingPoints: ['brakes'],
        nextServiceItem: 'tyres',
        plannedContactAt: '2026-11-28T10:00:00+08:00',
      },
    },
  });
  expect(entry.body.obligation).toMatchObject({ status: 'met', metAt: '2026-11-25T15:59:59.999Z' });

  await scenario.at('2026-11-26T02:00:00Z');
  const early = await agent.send(recordCall, {
    params,
    body: {
      ...talked,
      callType: 'firstFollowUp',
      startedAt: '2026-11-26T10:00:00+08:00',
      topics: ['vehicleAndService'],
      followUpIds: [first.id],
    },
  });
  expect(early.body.call).toMatchObject({
    number: '2026-000001',
    followUps: [{ followUpId: first.id, effect: 'early' }],
  });
  expect(early.body.followUps[0]).toMatchObject({ state: 'planned', attempts: [{ outcome: 'completed' }] });

  await scenario.at('2026-11-28T02:05:00Z');
  const contact = await agent.send(recordCall, {
    params,
    body: {
      ...talked,
      callType: 'firstFollowUp',
      startedAt: '2026-11-28T10:05:00+08:00',
      topics: ['vehicleAndService', 'newNeeds'],
      followUpIds: [first.id],
    },
  });
  expect(contact.body.call.number).toBe('2026-000002');
  expect(contact.body.followUps[0]).toMatchObject({ state: 'done', doneAt: '2026-11-28T02:05:00.000Z' });
  expect(contact.body.planned).toHaveLength(1);
  const second = contact.body.planned[0];
  if (!second) throw new Error('The contact brought no second follow-up');
  expect(second).toMatchObject({
    ordinal: 'second',
    opensAt: '2026-12-04T16:00:00.000Z',
    dueAt: '2026-12-12T16:00:00.000Z',
    previousTopics: ['vehicleAndService', 'newNeeds'],
  });

  await scenario.at('2026-12-05T02:00:00Z');
  const again: RequestOf<typeof recordCall.params, typeof recordCall.query, typeof recordCall.body & {}> = {
    params,
    body: {
      ...talked,
      callType: 'secondFollowUp',
      startedAt: '2026-12-05T10:00:00+08:00',
      topics: ['vehicleAndService', 'newNeeds'],
      followUpIds: [second.id],
    },
  };
  expect(await refusalOf(agent.send(recordCall, again))).toEqual({ status: 422, code: 'topics-repeated' });
  await agent.send(recordCall, {
    ...again,
    body: { ...again.body, topics: ['vehicleAndService', 'currentServices'] },
  });

  const dossier = await agent.send(getDossier, { params });
  expect(dossier.body.obligations.map(({ kind, status }) => [kind, status])).toEqual(
    expect.arrayContaining([
      ['dossier', 'met'],
      ['firstFollowUp', 'met'],
      ['secondFollowUp', 'met'],
    ]),
  );
  const register = await agent.send(getCallRegister, {
    params: { branchId: SH },
    query: { from: '2026-11-01', to: '2026-12-31' },
  });
  expect(register.body.data.map(({ number }) => number)).toEqual([
    '2026-000001',
    '2026-000002',
    '2026-000003',
  ]);
});

it('F-1: says in words why the first follow-up is due then', async () => {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const advisor = scenario.as('advisor', SH);
  const { visit } = (
    await advisor.send(registerIntake, {
      params,
      body: { vehicleId, intakeDoneAt: '2026-11-23T09:20:00+08:00' },
    })
  ).body;
  const { followUp } = (
    await advisor.send(recordDelivery, {
      params: { ...params, visitId: visit.id },
      body: { deliveredAt: '2026-11-24T16:40:00+08:00' },
    })
  ).body;
  const explained = await advisor.send(getObligation, {
    params: { ...params, obligationId: followUp?.obligationId ?? '' },
  });
  expect(explained.body.explanation.join(' ')).toContain('2026-12-01');
  const shown = await advisor.send(getFollowUp, { params: { ...params, followUpId: followUp?.id ?? '' } });
  expect(shown.body.state).toBe('open');
});
