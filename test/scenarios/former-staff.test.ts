import { afterAll, beforeAll, expect, it } from 'vitest';
import { getAbsence, listAbsences, nameDeputy } from '../../shared/contracts/absence/index.ts';
import { reportCase } from '../../shared/contracts/case/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { changeStaff, getStaffMember } from '../../shared/contracts/branch/index.ts';
import { listWork } from '../../shared/contracts/obligation/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

const SUPERVISOR = 'stf_01jgqk2m0072632j27rjdwjyzt';
/** Advisors are on no list of appointments, but answer for what they were told first. */
const [LEAVER, COLLEAGUE] = ['stf_01jgqk2m00nsbh1tdjcq7mwd15', 'stf_01jgqk2m00dhp4gxkfkwfjq5z1'];

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-10T03:00:00Z');
});
afterAll(() => scenario.end());

/** Work of others on a person's own list. */
async function standsInFor(staffId: string): Promise<readonly string[]> {
  const query = { owner: 'me' } as const;
  const { body } = await scenario.asStaff(staffId).send(listWork, { params: { branchId: SH }, query });
  return body.data.flatMap(({ obligation: { kind }, actingFor }) => (actingFor === LEAVER ? [kind] : []));
}

it('a matter whose first receiver leaves is the supervisors’ at once, and the deputy they name does it', async () => {
  const { customerId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const told = await scenario.asStaff(LEAVER).send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: '2026-12-10T11:00:00+08:00',
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '刹车修过之后还是响' }],
    },
  });
  const caseParams = { ...params, caseId: told.body.cases[0]?.id ?? '' };
  const report = (staffId: string) =>
    scenario
      .asStaff(staffId)
      .send(reportCase, { params: caseParams, body: { tried: 'pads', asked: 'discs?' } });

  await scenario.at('2026-12-10T05:30:00Z');
  const admin = scenario.as('admin');
  const leaver = { staffId: LEAVER };
  const { etag = '' } = await admin.send(getStaffMember, { params: leaver });
  await admin.send(changeStaff, { params: leaver, body: { status: 'left' }, ifMatch: etag });
  expect([await standsInFor(SUPERVISOR), await standsInFor(COLLEAGUE)]).toEqual([
    ['caseFirstResponse', 'caseReport'],
    [],
  ]);

  await scenario.at('2026-12-10T06:30:00Z');
  const alarms = (await scenario.stack.inbox()).filter(({ text }) => text.includes('已不在本门店任职'));
  expect(alarms.map(({ to, sentAt }) => `${to} ${sentAt.slice(0, 13)}`).sort()).toEqual([
    'chen.jing@harmony.example 2026-12-10T06',
    'gu.mingyuan@harmony.example 2026-12-10T06',
  ]);

  const supervisor = scenario.asStaff(SUPERVISOR);
  const running = await supervisor.send(listAbsences, {
    params: { branchId: SH },
    query: { state: 'running' },
  });
  expect(running.body.data).toMatchObject([{ agentId: LEAVER, startsOn: '2026-12-10' }]);
  expect(running.body.data[0]).not.toHaveProperty('endsOn');

  const absence = { branchId: SH, absenceId: running.body.data[0]?.id ?? '' };
  const read = await supervisor.send(getAbsence, { params: absence });
  const body = { deputyId: COLLEAGUE };
  expect(await refusalOf(report(COLLEAGUE))).toEqual({ status: 409, code: 'not-your-task' });
  await supervisor.send(nameDeputy, { params: absence, body, ifMatch: read.etag ?? '' });
  expect([await standsInFor(SUPERVISOR), await standsInFor(COLLEAGUE)]).toEqual([
    [],
    ['caseFirstResponse', 'caseReport'],
  ]);
  expect((await report(COLLEAGUE)).body).toMatchObject({
    status: 'reported',
    ownerId: LEAVER,
    events: [{ type: 'reported', by: COLLEAGUE, actingFor: LEAVER }],
  });
}, 60_000);
