import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkContact } from '../../shared/contracts/consent/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { NY, type Scenario, scenarioAt } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2027-03-12T13:15:00Z');
});
afterAll(() => scenario.end());

it('F-4: the clocks of New York go forward between delivery and follow-up', async () => {
  const { customerId, vehicleId } = await scenario.customer(NY);
  const params = { branchId: NY, customerId };
  const advisor = scenario.as('advisor', NY);
  const intake = await advisor.send(registerIntake, {
    params,
    body: { vehicleId, intakeDoneAt: '2027-03-12T08:15:00-05:00' },
  });
  expect(intake.body.obligation).toMatchObject({ dueAt: '2027-03-15T04:00:00.000Z', dueOn: '2027-03-14' });

  await scenario.at('2027-03-12T22:30:00Z');
  const delivery = await advisor.send(recordDelivery, {
    params: { ...params, visitId: intake.body.visit.id },
    body: { deliveredAt: '2027-03-12T17:30:00-05:00' },
  });
  const first = delivery.body.followUp;
  expect(first).toMatchObject({ opensAt: '2027-03-15T04:00:00.000Z', dueAt: '2027-03-20T04:00:00.000Z' });

  // The window opens at midnight EDT; calls are allowed from 09:00 on.
  await scenario.at('2027-03-15T04:00:00Z');
  const atMidnight = scenario.as('agent', NY).send(checkContact, {
    params,
    body: { purpose: 'serviceCare', channel: 'phone' },
  });
  await expect(atMidnight).rejects.toMatchObject({
    problem: { code: 'contact-not-allowed', data: { nextAllowedAt: '2027-03-15T13:00:00.000Z' } },
  });

  await scenario.at('2027-03-16T14:30:00Z');
  const contact = await scenario.asStaff(first?.ownerId ?? '').send(recordCall, {
    params,
    body: {
      direction: 'outbound',
      callType: 'firstFollowUp',
      startedAt: '2027-03-16T10:30:00-04:00',
      outcome: 'completed',
      vehicleUse: 'fine',
      serviceOpinion: 'good',
      topics: ['vehicleAndService'],
      followUpIds: [first?.id ?? ''],
    },
  });
  expect(contact.body.planned[0]).toMatchObject({
    opensAt: '2027-03-23T04:00:00.000Z',
    dueAt: '2027-03-31T04:00:00.000Z',
  });

  // The agent is told when the branch is at work, not at midnight: 09:00 EDT.
  const told = (await scenario.stack.inbox()).map(({ sentAt }) => sentAt);
  expect(told).toContain('2027-03-15T13:00:00.000Z');
});
