import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDossier } from '../../shared/contracts/dossier/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-11-23T01:20:00Z');
});
afterAll(() => scenario.end());

it('F-15: the car returns before the first call was made', async () => {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const advisor = scenario.as('advisor', SH);
  const intake = async (intakeDoneAt: string, reworkOfVisitId?: string) =>
    (
      await advisor.send(registerIntake, {
        params,
        body: { vehicleId, intakeDoneAt, ...(reworkOfVisitId && { reworkOfVisitId }) },
      })
    ).body;
  const delivery = async (visitId: string, deliveredAt: string) =>
    (await advisor.send(recordDelivery, { params: { ...params, visitId }, body: { deliveredAt } })).body;

  const firstVisit = await intake('2026-11-23T01:20:00Z');
  await scenario.at('2026-11-24T08:40:00Z');
  const firstDelivery = await delivery(firstVisit.visit.id, '2026-11-24T08:40:00Z');

  await scenario.at('2026-11-26T02:00:00Z');
  const rework = await intake('2026-11-26T02:00:00Z', firstVisit.visit.id);
  expect(rework.supersededFollowUps).toMatchObject([
    { id: firstDelivery.followUp?.id, state: 'superseded', byVisitId: rework.visit.id },
  ]);

  await scenario.at('2026-11-27T04:00:00Z');
  const { followUp } = await delivery(rework.visit.id, '2026-11-27T04:00:00Z');
  expect(followUp).toMatchObject({ opensAt: '2026-11-29T16:00:00.000Z', dueAt: '2026-12-04T16:00:00.000Z' });

  const { body } = await advisor.send(getDossier, { params });
  const followUps = body.obligations.filter(({ kind }) => kind === 'firstFollowUp');
  expect(followUps.map(({ status, reason }) => [status, reason]).toSorted()).toEqual([
    ['cancelled', 'supersededByVisit'],
    ['open', undefined],
  ]);
  expect(body.visits.filter(({ reworkOfVisitId }) => reworkOfVisitId === firstVisit.visit.id)).toHaveLength(
    1,
  );
});
