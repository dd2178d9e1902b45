import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignAbsence, getAbsence, listAbsences, nameDeputy } from '../../shared/contracts/absence/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { listWork } from '../../shared/contracts/obligation/index.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';

const SUPERVISOR = 'stf_01jgqk2m0072632j27rjdwjyzt';
const DEPUTY = 'stf_01jgqk2m00nsbh1tdjcq7mwd15';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-15T01:20:00Z');
});
afterAll(() => scenario.end());

it('supervisors hear every working day of an absence nobody covers, and have its work, until somebody stands in', async () => {
  const { customerId, vehicleId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const advisor = scenario.as('advisor', SH);
  const { visit } = (
    await advisor.send(registerIntake, { params, body: { vehicleId, intakeDoneAt: '2026-12-15T01:20:00Z' } })
  ).body;
  await scenario.at('2026-12-18T08:00:00Z');
  const { followUp } = (
    await advisor.send(recordDelivery, {
      params: { ...params, visitId: visit.id },
      body: { deliveredAt: '2026-12-18T08:00:00Z' },
    })
  ).body;
  const absent = followUp?.ownerId ?? '';
  const supervisor = scenario.asStaff(SUPERVISOR);

  const { body } = await supervisor.send(assignAbsence, {
    params: { branchId: SH },
    body: { agentId: absent, startsOn: '2026-12-21', endsOn: '2026-12-25' },
  });
  expect(body.uncovered).toEqual({
    tasks: 2,
    dueMeanwhile: 2,
    firstDueAt: '2026-12-17T16:00:00.000Z',
  });
  const absence = { branchId: SH, absenceId: body.absence.id };

  const alarms = async () => {
    const inbox = await scenario.stack.inbox();
    return inbox
      .filter(({ to }) => to.includes('chen.jing'))
      .filter(({ text }) => text.includes('离岗无人代理'))
      .map(({ sentAt }) => sentAt);
  };
  await scenario.at('2026-12-21T00:59:00Z');
  expect(await alarms()).toEqual([]);
  await scenario.at('2026-12-22T06:00:00Z');
  expect((await alarms()).map((at) => at.slice(0, 13))).toEqual(['2026-12-21T01', '2026-12-22T01']);

  const listed = async (staffId: string) => {
    const { data } = (await scenario.asStaff(staffId).send(listWork, { params: { branchId: SH }, query: {} }))
      .body;
    return data.filter((item) => item.actingFor === absent).length;
  };
  expect([await listed(SUPERVISOR), await listed(DEPUTY)]).toEqual([2, 0]);

  const { etag = '' } = await supervisor.send(getAbsence, { params: absence });
  await supervisor.send(nameDeputy, { params: absence, body: { deputyId: DEPUTY }, ifMatch: etag });
  expect([await listed(SUPERVISOR), await listed(DEPUTY)]).toEqual([0, 2]);
  await scenario.at('2026-12-26T06:00:00Z');
  expect(await alarms()).toHaveLength(2);

  const states = async (state?: 'running' | 'ended') => {
    const { data } = (
      await supervisor.send(listAbsences, { params: { branchId: SH }, query: state ? { state } : {} })
    ).body;
    return data.map((one) => [one.state, one.deputies.map(({ deputyId }) => deputyId)]);
  };
  expect([await states(), await states('running')]).toEqual([[['ended', [DEPUTY]]], []]);
}, 60_000);
