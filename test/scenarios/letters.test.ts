import { afterAll, beforeAll, expect, it } from 'vitest';
import { solveCase, studyCase } from '../../shared/contracts/case/index.ts';
import { recordConsent } from '../../shared/contracts/consent/index.ts';
import { getDossier, registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import {
  approveLetter,
  draftLetter,
  getLetter,
  getLetterCopy,
  getLetterRegister,
  listWaitingLetters,
  markLetterReturned,
  postLetter,
  postLetters,
  readLetterPage,
  readLetterPages,
  voidLetterLine,
} from '../../shared/contracts/letter/index.ts';
import { NY, refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-12-14T01:30:00Z');
});
afterAll(() => scenario.end());

/** A customer of the Shanghai branch with an address of each sort. */
async function customer(email: string) {
  const { body } = await scenario.as('advisor', SH).send(registerCustomer, {
    params: { branchId: SH },
    body: {
      customer: {
        fullName: '欧阳龑',
        surname: '欧阳',
        honorific: '女士',
        email,
        address: '上海市徐汇区漕溪路 8 号',
        phones: [{ number: '138 1234 5678' }],
      },
      vehicles: [{ plateNumber: '沪A·12345', vehicleModel: 'Lavida', vehicleClass: 'sedan' }],
    },
  });
  return { branchId: SH, customerId: body.customer.id };
}

/** A complaint that was solved: its customer is to be told today. */
async function solvedComplaint(params: Awaited<ReturnType<typeof customer>>) {
  const supervisor = scenario.as('supervisor', SH);
  await supervisor.send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: scenario.stack.clock.now(),
      outcome: 'completedWithIssue',
      statements: [{ kind: 'complaint', text: '刹车有异响' }],
    },
  });
  const caseId = (await dossier(params)).cases[0]?.id ?? '';
  await supervisor.send(studyCase, { params: { ...params, caseId }, body: { customerTold: true } });
  await supervisor.send(solveCase, { params: { ...params, caseId }, body: { solution: '免费更换刹车片' } });
  return caseId;
}

async function dossier(params: { branchId: string; customerId: string }) {
  return (await scenario.as('supervisor', SH).send(getDossier, { params })).body;
}

/** What is open for the customer, by kind. */
async function open(params: { branchId: string; customerId: string }) {
  const { obligations } = await dossier(params);
  return obligations
    .filter(({ status }) => status === 'open')
    .map(({ kind }) => kind)
    .sort();
}

/** A drafted, approved and posted reply by e-mail. */
async function replied(params: Awaited<ReturnType<typeof customer>>) {
  const caseId = await solvedComplaint(params);
  const supervisor = scenario.as('supervisor', SH);
  const { body } = await supervisor.send(draftLetter, {
    params,
    body: { template: 'caseReply', channel: 'email', caseId },
  });
  const letter = { ...params, letterId: body.id };
  await supervisor.send(approveLetter, { params: letter });
  await supervisor.send(postLetter, { params: letter, body: {} });
  await scenario.stack.clock.settle();
  return { caseId, letter };
}

it('an invitation goes only to who said yes, with a calendar file and a link that stops it', async () => {
  const params = await customer('guest@example.com');
  const agent = scenario.as('agent', SH);
  const body = {
    template: 'eventInvitation',
    channel: 'email',
    fields: { content: '免费检测轮胎、刹车、电瓶' },
    event: {
      title: '冬季免费检测周',
      startsAt: '2026-12-19T09:00:00+08:00',
      endsAt: '2026-12-19T17:00:00+08:00',
      place: '浦东店一楼展厅',
    },
  } as const;
  expect(await refusalOf(agent.send(draftLetter, { params, body }))).toEqual({
    status: 409,
    code: 'contact-not-allowed',
  });
  await agent.send(recordConsent, {
    params,
    body: {
      state: 'given',
      about: { scope: 'purpose', purpose: 'marketing' },
      channels: ['email'],
      how: 'inPerson',
      wording: '2026-1',
    },
  });
  const drafted = await agent.send(draftLetter, { params, body });
  const letter = { ...params, letterId: drafted.body.id };
  expect(await refusalOf(agent.send(postLetter, { params: letter, body: {} }))).toEqual({
    status: 409,
    code: 'letter-status-wrong',
  });
  await agent.send(approveLetter, { params: letter });
  await agent.send(postLetter, { params: letter, body: {} });
  await scenario.stack.clock.settle();

  const copy = (await agent.send(getLetterCopy, { params: letter })).body;
  const mail = (await scenario.stack.inbox()).find(({ to }) => to === 'guest@example.com');
  expect([mail?.subject, mail?.text.trimEnd()]).toEqual([copy.subject, copy.text.trimEnd()]);
  expect(mail?.html.trimEnd()).toBe(copy.html.trimEnd());
  expect(copy.text).toMatch(/退订）：\n\S+\/v1\/unsubscribe\/\S+/);
  expect(copy.calendar).toContain('DTSTART:20261219T010000Z');
  expect((await agent.send(getLetter, { params: letter })).body.delivery?.status).toBe('delivered');
});

it('a reply to a complaint waits for a supervisor, tells the customer the same day and is fulfilled by its line', async () => {
  const params = await customer('told@example.com');
  const caseId = await solvedComplaint(params);
  const agent = scenario.as('agent', SH);
  const drafted = await agent.send(draftLetter, {
    params,
    body: { template: 'caseReply', channel: 'email', caseId },
  });
  expect(drafted.body.fields).toEqual({ matter: '刹车有异响', answer: '免费更换刹车片' });
  const letter = { ...params, letterId: drafted.body.id };
  expect(await refusalOf(agent.send(approveLetter, { params: letter }))).toEqual({
    status: 409,
    code: 'supervisor-must-approve',
  });
  await scenario.as('supervisor', SH).send(approveLetter, { params: letter });
  expect(await open(params)).toEqual(['caseReply']);
  await agent.send(postLetter, { params: letter, body: {} });
  expect(await open(params)).toEqual(['satisfactionCheck']);
  expect((await dossier(params)).cases[0]?.status).toBe('answered');
});

it('a reply that bounces permanently is owed again; the address is blocked and must be corrected', async () => {
  const params = await customer('bounce@example.com');
  const { letter } = await replied(params);
  const { cases, customer: person, letters } = await dossier(params);
  expect(cases[0]?.status).toBe('replyPending');
  expect(person.emailProblem?.because).toBe('bounced');
  expect(letters[0]).toMatchObject({ id: letter.letterId, status: 'returned', because: 'bounced' });
  expect(await open(params)).toEqual(['caseReply', 'contactData']);
});

it('K-4: a reply that was not delivered is owed again; the address is not blocked', async () => {
  const params = await customer('softbounce@example.com');
  const { letter } = await replied(params);
  const shown = await scenario.as('agent', SH).send(getLetter, { params: letter });
  expect(shown.body.delivery).toMatchObject({ status: 'bounced', hard: false });
  expect(shown.body.letter).toMatchObject({ status: 'returned', because: 'notDelivered' });
  expect((await dossier(params)).customer.emailProblem).toBeUndefined();
  expect(await open(params)).toEqual(['caseReply']);
});

it('several letters on paper are printed and posted together, each for itself', async () => {
  const params = await customer('paper@example.com');
  const agent = scenario.as('agent', SH);
  const written: string[] = [];
  for (const dueOn of ['2027-01-10', '2027-02-10']) {
    const { body } = await agent.send(draftLetter, {
      params,
      body: { template: 'maintenanceDue', channel: 'post', fields: { plateNumber: '沪A12345', dueOn } },
    });
    const draft = await agent.send(readLetterPage, { params: { ...params, letterId: body.id } });
    expect(draft.body).toContain('草稿');
    await agent.send(approveLetter, { params: { ...params, letterId: body.id } });
    written.push(body.id);
    await scenario.stack.clock.advance('PT1S');
  }
  const waiting = await agent.send(listWaitingLetters, { params: { branchId: SH }, query: {} });
  expect(waiting.body.data.map(({ letter }) => letter.id)).toEqual(written);

  const ids = written.map((id) => `${params.customerId}.${id}`).join(',');
  const pages = await agent.send(readLetterPages, { params: { branchId: SH }, query: { ids } });
  expect(pages.body.match(/<article class="sheet"/g)).toHaveLength(2);
  expect(pages.body).toContain('2027年1月10日');
  expect(pages.body).not.toContain('草稿');

  const [first = '', second = ''] = written;
  const posting = {
    params: { branchId: SH },
    body: {
      way: 'post',
      letters: [first, 'let_01jgqk2m009s7xw9frrbsm3nv3', second].map((letterId) => ({
        customerId: params.customerId,
        letterId,
      })),
    },
    idempotencyKey: 'the-post-of-this-morning',
  } as const;
  const { results } = (await agent.send(postLetters, posting)).body;
  expect(results.map((result) => ('code' in result ? result.code : result.outcome))).toEqual([
    'posted',
    'letter-unknown',
    'posted',
  ]);
  expect((await agent.send(postLetters, posting)).body.results).toEqual(results);
  const left = await agent.send(listWaitingLetters, { params: { branchId: SH }, query: {} });
  expect(left.body.data).toEqual([]);

  const supervisor = scenario.as('supervisor', SH);
  await agent.send(markLetterReturned, {
    params: { ...params, letterId: first },
    body: { reason: '查无此人' },
  });
  await supervisor.send(voidLetterLine, {
    params: { ...params, letterId: second },
    body: { reason: '未寄出' },
  });
  expect(await open(params)).toEqual(['contactData']);
  const register = await agent.send(getLetterRegister, {
    params: { branchId: SH },
    query: { from: '2026-12-14', to: '2026-12-14' },
  });
  const numbers = register.body.data.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => `2026-${String(index + 1).padStart(6, '0')}`));
  expect(register.body.data.slice(-2)).toMatchObject([
    { letterId: first, returned: { because: 'returned', reason: '查无此人' } },
    { letterId: second, voided: { reason: '未寄出' } },
  ]);
});

it('nobody reads the letters of another branch', async () => {
  const params = await customer('elsewhere@example.com');
  const stranger = scenario.as('agent', NY);
  const letterId = 'let_01jgqk2m009s7xw9frrbsm3nv3';
  const asked = [
    () => stranger.send(getLetter, { params: { ...params, letterId } }),
    () => stranger.send(readLetterPage, { params: { ...params, letterId } }),
    () => stranger.send(listWaitingLetters, { params: { branchId: SH }, query: {} }),
  ];
  for (const ask of asked) expect(await refusalOf(ask())).toEqual({ status: 404, code: 'not-found' });
});
