import type * as z from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  decideOnCase,
  getCase,
  listCases,
  recordSatisfaction,
  reportCase,
} from '../../shared/contracts/case/index.ts';
import { getDossier } from '../../shared/contracts/dossier/index.ts';
import { getObligation } from '../../shared/contracts/obligation/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { changeBranchSettings, getBranchSettings } from '../../shared/contracts/branch/index.ts';
import { exportCustomer } from '../../shared/contracts/privacy/index.ts';
import { getCallRegister } from '../../shared/contracts/call/index.ts';
import { listWork } from '../../shared/contracts/obligation/index.ts';
import type { caseView } from '../../shared/contracts/views/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-10T03:00:00Z');
});
afterAll(() => scenario.end());

type Case = z.output<typeof caseView>;

/** A customer calls with a matter that cannot be answered at once. */
async function matterRaised() {
  const { customerId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const agent = scenario.as('agent', SH);
  const { body } = await agent.send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: '2026-12-10T11:00:00+08:00',
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '刹车修过之后还是响' }],
    },
  });
  const [opened] = body.cases;
  if (!opened) throw new Error('The call brought no case');
  return { params, caseParams: { ...params, caseId: opened.id }, opened, agent };
}
type Matter = Awaited<ReturnType<typeof matterRaised>>;

const report = async ({ agent, caseParams: params }: Matter) =>
  (await agent.send(reportCase, { params, body: { tried: 'pads changed', asked: 'new discs?' } })).body;

const decide = async ({ caseParams: params }: Matter) =>
  (
    await scenario
      .as('supervisor', SH)
      .send(decideOnCase, { params, body: { solution: 'discs at our cost' } })
  ).body;

const call = async (
  { agent, params, opened }: Matter,
  startedAt: string,
  outcome: 'noAnswer' | 'completed',
) =>
  (
    await agent.send(recordCall, {
      params,
      body: { direction: 'outbound', callType: 'reply', startedAt, outcome, caseIds: [opened.id] },
    })
  ).body;

const deadline = (shown: Case | undefined, kind: Case['deadlines'][number]['kind']) =>
  shown?.deadlines.find((one) => one.kind === kind);

async function obligationOf({ agent, params }: Matter, obligationId: string) {
  return (await agent.send(getObligation, { params: { ...params, obligationId } })).body;
}

it('F-6: an unsolved matter is reported within two days and answered the same day', async () => {
  const matters = [];
  for (let count = 0; count < 4; count += 1) matters.push(await matterRaised());
  const [plain, strict, rolled, dissatisfied] = matters as [Matter, Matter, Matter, Matter];
  expect(plain.opened).toMatchObject({ status: 'open', level: 'ordinary', reopenedCount: 0, events: [] });
  expect(plain.opened.deadlines.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
    ['caseReport', '2026-12-12T16:00:00.000Z'],
    ['caseFirstResponse', '2026-12-11T03:00:00.000Z'],
  ]);
  const reportId = deadline(plain.opened, 'caseReport')?.obligationId ?? '';

  await scenario.at('2026-12-11T09:20:00Z');
  for (const matter of matters) await report(matter);
  // A-09: what nobody owns is the supervisors', in their lists as in their mails.
  const mine = { params: { branchId: SH }, query: { owner: 'me', view: 'all', limit: 100 } } as const;
  const { data } = (await scenario.as('supervisor', SH).send(listWork, mine)).body;
  const decisions = data.filter(({ obligation: { kind } }) => kind === 'caseDecision');
  expect(decisions.map(({ obligation: { ownerId } }) => ownerId)).toEqual(matters.map(() => undefined));
  expect((await obligationOf(plain, reportId)).obligation).toMatchObject({
    status: 'met',
    metAt: '2026-12-11T09:20:00.000Z',
    proof: { type: 'case', id: plain.opened.id },
  });

  await scenario.at('2026-12-14T02:15:00Z');
  const decided = await decide(plain);
  await decide(dissatisfied);
  expect(decided.status).toBe('replyPending');
  const replyDue = deadline(decided, 'caseReply');
  expect(replyDue).toMatchObject({ dueAt: '2026-12-14T16:00:00.000Z', rolled: false, overdue: false });

  await scenario.at('2026-12-14T03:00:00Z');
  const tried = await call(plain, '2026-12-14T03:00:00Z', 'noAnswer');
  expect(tried.call.cases).toEqual([{ caseId: plain.opened.id, effect: 'tried' }]);
  expect(tried.cases[0]).toMatchObject({ status: 'replyPending' });
  const { pendingSteps } = await obligationOf(plain, replyDue?.obligationId ?? '');
  expect(pendingSteps.find(({ step }) => step === 'nextAttempt')).toEqual({
    step: 'nextAttempt',
    fireAt: '2026-12-14T07:00:00.000Z',
  });

  await scenario.at('2026-12-14T09:30:00Z');
  const told = await call(plain, '2026-12-14T09:30:00Z', 'completed');
  expect(told.cases[0]).toMatchObject({ status: 'answered', answeredAt: '2026-12-14T09:30:00.000Z' });
  const asked = await plain.agent.send(recordSatisfaction, {
    params: plain.caseParams,
    body: { satisfaction: 'satisfied', proof: { type: 'call', id: told.call.id } },
  });
  expect(asked.body).toMatchObject({ status: 'closed', deadlines: [] });
  expect((await obligationOf(plain, replyDue?.obligationId ?? '')).obligation).toMatchObject({
    status: 'met',
    metAt: '2026-12-14T09:30:00.000Z',
    proof: { type: 'call', id: told.call.id },
  });

  // (D) Told in time, but not satisfied.
  const heard = await call(dissatisfied, '2026-12-14T09:30:00Z', 'completed');
  const reopened = await dissatisfied.agent.send(recordSatisfaction, {
    params: dissatisfied.caseParams,
    body: { satisfaction: 'notSatisfied', words: '还是响', proof: { type: 'call', id: heard.call.id } },
  });
  expect(reopened.body).toMatchObject({ status: 'studying', reopenedCount: 1, level: 'ordinary' });
  expect(reopened.body.deadlines).toMatchObject([{ kind: 'caseReport', dueAt: '2026-12-16T16:00:00.000Z' }]);

  // (B) Decided after contact hours: the strict day, and the same with the roll on.
  await scenario.at('2026-12-14T12:40:00Z');
  const late = await decide(strict);
  expect(deadline(late, 'caseReply')).toMatchObject({ dueAt: '2026-12-14T16:00:00.000Z', rolled: false });
  const supervisor = scenario.as('supervisor', SH);
  const settings = await supervisor.send(getBranchSettings, { params: { branchId: SH } });
  await supervisor.send(changeBranchSettings, {
    params: { branchId: SH },
    body: { ...settings.body.own, sameDayReply: { lateDecisionRoll: 'nextContactWindow' } },
    ifMatch: settings.etag ?? '',
  });
  const lateRolled = deadline(await decide(rolled), 'caseReply');
  expect(lateRolled).toMatchObject({ dueAt: '2026-12-15T10:00:00.000Z', rolled: true });
  expect((await obligationOf(rolled, lateRolled?.obligationId ?? '')).explanation).toEqual([
    'A solution was found on Monday 2026-12-14 20:40. That day, Monday 2026-12-14, is day 0.',
    'It may be done from that moment on.',
    'No contact hours are left on Monday 2026-12-14 (fewer than 60 minutes), so the day moves forward to the next with contact hours, Tuesday 2026-12-15.',
    'Until close of business that day (Asia/Shanghai): Tuesday 2026-12-15 18:00; done before that instant is on time.',
  ]);

  // (C) Told five minutes after midnight: late, though the UTC date is still the 14th.
  await scenario.at('2026-12-14T16:05:00Z');
  await call(strict, '2026-12-14T16:05:00Z', 'completed');
  await call(rolled, '2026-12-14T16:05:00Z', 'completed');
  const outcome = async (matter: Matter, id: string | undefined) =>
    (await obligationOf(matter, id ?? '')).obligation.status;
  expect(await outcome(strict, deadline(late, 'caseReply')?.obligationId)).toBe('metLate');
  expect(await outcome(rolled, lateRolled?.obligationId)).toBe('met');

  const read = await plain.agent.send(getCase, { params: plain.caseParams });
  expect(read.body.case.events.map(({ type }) => type)).toEqual([
    'reported',
    'solved',
    'replyTried',
    'informed',
    'satisfactionRecorded',
  ]);
  // Thursday 11:00 to Monday 17:30 in contact hours 9–12 and 13–18.
  expect(read.body.figures).toEqual({
    handlingMinutes: 60 + 300 + 3 * 480 + 180 + 270,
    pausedMinutes: 0,
    replyAttempts: 1,
    reopenedCount: 0,
  });
  const closed = await supervisor.send(listCases, {
    params: { branchId: SH },
    query: { status: 'closed' },
  });
  expect(closed.body.data.map(({ id }) => id)).toEqual([plain.opened.id]);
  const register = await supervisor.send(getCallRegister, {
    params: { branchId: SH },
    query: { from: '2026-12-10', to: '2026-12-15' },
  });
  expect(register.body.data).toHaveLength(9);
});

it('a complaint about a person is hidden from that person and handled by somebody more senior', async () => {
  const { customerId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const about = 'stf_01jgqk2m009s7xw9frrbsm3nv3';
  const other = 'stf_01jgqk2m00wf9kqy6a5jv74jp6';
  const at = '2026-12-14T16:05:00Z';
  const { body } = await scenario.asStaff(other).send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: at,
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '态度恶劣', aboutStaffId: about, level: 'serious' }],
    },
  });
  const [opened] = body.cases;
  expect(opened).toMatchObject({ ownerId: 'stf_01jgqk2m0072632j27rjdwjyzt', aboutStaffId: about });
  const caseParams = { ...params, caseId: opened?.id ?? '' };

  const read = (staffId: string) => scenario.asStaff(staffId).send(getCase, { params: caseParams });
  expect((await read(other)).body.case.text).toBe('态度恶劣');
  expect(await refusalOf(read(about))).toEqual({ status: 404, code: 'not-found' });
  const report = (staffId: string) =>
    scenario
      .asStaff(staffId)
      .send(reportCase, { params: caseParams, body: { tried: 'nothing', asked: 'nothing' } });
  expect(await refusalOf(report(about))).toEqual({ status: 404, code: 'case-unknown' });
  expect(await refusalOf(report(other))).toEqual({ status: 409, code: 'not-your-task' });

  const open = await scenario
    .asStaff(about)
    .send(listCases, { params: { branchId: SH }, query: { status: 'open' } });
  expect(open.body.data).toEqual([]);
  const obligationId = opened?.deadlines[0]?.obligationId ?? '';
  const obligation = scenario.asStaff(about).send(getObligation, { params: { ...params, obligationId } });
  expect(await refusalOf(obligation)).toEqual({ status: 404, code: 'not-found' });

  const seen = [
    await scenario.asStaff(about).send(getDossier, { params }),
    await scenario
      .asStaff(about)
      .send(listWork, { params: { branchId: SH }, query: { owner: 'anyone', limit: 100 } }),
    await scenario
      .asStaff(about)
      .send(getCallRegister, { params: { branchId: SH }, query: { from: '2026-12-15', to: '2026-12-15' } }),
  ];
  for (const { body: shown } of seen) {
    expect(JSON.stringify(shown)).not.toMatch(
      new RegExp(['态度恶劣', caseParams.caseId, obligationId].join('|')),
    );
  }
});

it('a supervisor cannot export a dossier that complains about them', async () => {
  const { customerId } = await scenario.customer(SH);
  const params = { branchId: SH, customerId };
  const supervisor = 'stf_01jgqk2m0072632j27rjdwjyzt';
  await scenario.asStaff('stf_01jgqk2m00wf9kqy6a5jv74jp6').send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: '2026-12-14T16:05:00Z',
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '处理不公', aboutStaffId: supervisor }],
    },
  });
  const exported = (staffId: string) => scenario.asStaff(staffId).send(exportCustomer, { params, query: {} });
  expect(await refusalOf(exported(supervisor))).toEqual({ status: 409, code: 'complaint-about-you' });
  const manager = await scenario.as('groupManager').send(exportCustomer, { params, query: {} });
  expect(JSON.stringify(manager.body.data)).toContain('处理不公');
});
