import { afterAll, beforeAll, expect, it } from 'vitest';
import { getCase, raiseCaseLevel } from '../../shared/contracts/case/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-10T12:00:00Z');
});
afterAll(() => scenario.end());

const emailsOf = (roles: readonly string[]) =>
  scenario.stack.staff
    .filter((one) => one.roles.some(({ role, branchId = SH }) => roles.includes(role) && branchId === SH))
    .map(({ email }) => email)
    .sort();

it('N-1: owner, supervisors and group managers are told of a major matter at once, long after hours; of the missed hour when it is missed; later of its escalation', async () => {
  const { customerId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const agent = scenario.as('agent', SH);
  const { body } = await agent.send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: '2026-12-10T20:00:00+08:00',
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '刹车失灵，险些出事故' }],
    },
  });
  const [opened] = body.cases;
  if (!opened) throw new Error('The call brought no case');
  const caseParams = { ...params, caseId: opened.id };
  expect(await scenario.stack.inbox()).toEqual([]);

  const raised = await agent.send(raiseCaseLevel, {
    params: caseParams,
    body: { level: 'major', reason: 'danger to life' },
  });
  expect(raised.body.deadlines).toMatchObject([
    { kind: 'caseReport' },
    { kind: 'caseFirstResponse', dueAt: '2026-12-10T13:00:00.000Z' },
  ]);
  await scenario.at('2026-12-10T12:00:30Z');
  const told = await scenario.stack.inbox();
  const seniors = emailsOf(['supervisor', 'groupManager']);
  const [owner = '', ...others] = told.map(({ to }) => to).filter((to) => !seniors.includes(to));
  expect([told.length, others, emailsOf(['agent']).includes(owner)]).toEqual([seniors.length + 1, [], true]);
  expect(told.map(({ subject }) => subject).sort()[0]).toContain('1 major matter: First response');

  // Nobody answers within the hour: that is told when it happens, at nine in the evening.
  await scenario.at('2026-12-10T13:00:30Z');
  const missed = (await scenario.stack.inbox()).slice(told.length);
  expect(missed.map(({ to }) => to).sort()).toEqual([...emailsOf(['supervisor']), owner].sort());
  expect(missed[0]?.subject).toContain('应于12月10日（周四）21:00前');

  // Nobody answers: the report is due on the 12th, the managers are told a day later, in working hours.
  await scenario.at('2026-12-14T02:00:00Z');
  const escalated = (await scenario.stack.inbox()).filter(
    ({ to, sentAt }) => emailsOf(['groupManager']).includes(to) && sentAt > '2026-12-13T16:00:00.000Z',
  );
  expect(escalated.map(({ to }) => to).sort()).toEqual(emailsOf(['groupManager']));
  const { body: read } = await agent.send(getCase, { params: caseParams });
  expect(read.case.deadlines.every(({ overdue }) => overdue)).toBe(true);
});
