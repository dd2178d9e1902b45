import { afterAll, beforeAll, expect, it } from 'vitest';
import { solveCase, studyCase } from '../../shared/contracts/case/index.ts';
import { recordConsent } from '../../shared/contracts/consent/index.ts';
import { findCustomers, getDossier, registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { approveLetter, draftLetter, postLetter } from '../../shared/contracts/letter/index.ts';
import { eraseCustomer } from '../../shared/contracts/privacy/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { TABLE_DEFINITION } from '../../shared/storage/table-definition.ts';
import { everyItem } from '../support/every-item.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';
import { listenToOutput, sayingEverything, type SpokenOutput } from '../support/spoken-output.ts';

/** Everything that names the customers of this story, and every text people wrote about them. */
const SECRETS = {
  name: '尉迟恭恭',
  phone: '137 4455 6677',
  phonePlain: '13744556677',
  address: '上海市黄浦区秘密弄 9 号',
  plate: '沪K55667',
  vin: 'LSVAA49J132047371',
  words: '只有我们知道的话',
  bouncing: 'bounce+weichi@example.cn',
  complaining: 'complaint+weichi@example.cn',
  refused: 'weichi.refused@example.cn',
  wrong: 'not a number 137 4455 6677',
} as const;

/** Said by every kind of function, so that what was heard is what there is to hear. */
const HEARD = [
  'malformed-json',
  'Timer armed',
  'A mail was handed over',
  'A mail was not accepted',
  'A mail bounced for good',
  'A recipient complained about a mail',
  'An erasure went on',
];

const { partitionKey, sortKey, indexes } = TABLE_DEFINITION;
const KEY_ATTRIBUTES = [
  partitionKey,
  sortKey,
  ...Object.values(indexes).flatMap((index) => [index.partitionKey, index.sortKey]),
];

let scenario: Scenario;
let output: SpokenOutput;

beforeAll(async () => {
  output = listenToOutput();
  scenario = await scenarioAt('2026-11-23T01:20:00Z', sayingEverything());
});
afterAll(async () => {
  await scenario.end();
  output.restore();
});

type Params = { readonly branchId: typeof SH; readonly customerId: string };

async function customer(email: string): Promise<Params & { readonly vehicleId: string }> {
  const { body } = await scenario.as('advisor', SH).send(registerCustomer, {
    params: { branchId: SH },
    body: {
      customer: {
        fullName: SECRETS.name,
        email,
        address: SECRETS.address,
        phones: [{ number: SECRETS.phone }],
      },
      vehicles: [{ plateNumber: SECRETS.plate, vin: SECRETS.vin, vehicleModel: 'Lavida' }],
    },
  });
  return { branchId: SH, customerId: body.customer.id, vehicleId: body.vehicles[0]?.id ?? '' };
}

/** A car was in the shop: deadlines, notices and mails to staff follow. */
async function served({ vehicleId, ...params }: Awaited<ReturnType<typeof customer>>) {
  const advisor = scenario.as('advisor', SH);
  const intakeDoneAt = scenario.stack.clock.now();
  const { body } = await advisor.send(registerIntake, {
    params,
    body: { vehicleId, intakeDoneAt, workItems: [SECRETS.words] },
  });
  await advisor.send(recordDelivery, {
    params: { ...params, visitId: body.visit.id },
    body: { deliveredAt: intakeDoneAt, workDone: [SECRETS.words] },
  });
}

/** A complaint is said, solved and answered by e-mail. */
async function answered(params: Params) {
  const supervisor = scenario.as('supervisor', SH);
  await supervisor.send(recordCall, {
    params,
    body: {
      direction: 'inbound',
      callType: 'complaint',
      startedAt: scenario.stack.clock.now(),
      phoneNumber: SECRETS.phone,
      spokenTo: SECRETS.name,
      outcome: 'completedWithIssue',
      talkNotes: SECRETS.words,
      statements: [{ kind: 'complaint', text: SECRETS.words }],
    },
  });
  const caseId = (await supervisor.send(getDossier, { params })).body.cases[0]?.id ?? '';
  await supervisor.send(studyCase, { params: { ...params, caseId }, body: { customerTold: true } });
  await supervisor.send(solveCase, { params: { ...params, caseId }, body: { solution: SECRETS.words } });
  await send(params, {
    template: 'caseReply',
    caseId,
    fields: { matter: SECRETS.words, answer: SECRETS.words },
  });
}

async function send(
  params: Params,
  letter: {
    readonly template: 'caseReply' | 'maintenanceDue';
    readonly caseId?: string;
    readonly fields: Readonly<Record<string, string>>;
  },
) {
  const supervisor = scenario.as('supervisor', SH);
  const draft = await supervisor.send(draftLetter, { params, body: { ...letter, channel: 'email' } });
  const one = { ...params, letterId: draft.body.id };
  await supervisor.send(approveLetter, { params: one });
  await supervisor.send(postLetter, { params: one, body: {} });
  await scenario.stack.clock.settle();
}

/** Requests nobody should send, each with something in it that must not be repeated. */
async function refusedRequests(params: Params) {
  const token = await scenario.stack.token({ role: 'advisor', branchId: SH });
  const ask = (path: string, body?: string, type = 'application/json') =>
    fetch(`${scenario.stack.apiUrl}${path}`, {
      ...(body !== undefined && { method: 'POST', body }),
      headers: { authorization: `Bearer ${token}`, 'content-type': type, 'idempotency-key': SECRETS.vin },
    });
  const name = encodeURIComponent(SECRETS.name);
  const customers = `/v1/branches/${SH}/customers`;
  const answers = [
    await ask(customers, `{"customer": {"fullName": "${SECRETS.name}"`),
    await ask(customers, JSON.stringify({ customer: { fullName: 7, address: SECRETS.address } })),
    await ask(customers, JSON.stringify({ [SECRETS.name]: SECRETS.words })),
    await ask(customers, SECRETS.words, 'text/plain'),
    await ask(`${customers}?phone=${encodeURIComponent(SECRETS.phone)}&plate=${name}`),
    await ask(`${customers}/${name}`),
    await ask(`/v1/unsubscribe/${name}`),
    await ask(`/v1/${name}`),
    await fetch(`${scenario.stack.apiUrl}${customers}`, {
      headers: { authorization: `Bearer ${encodeURIComponent(SECRETS.name)}` },
    }),
  ];
  expect(answers.map(({ status }) => status >= 400 && status < 500)).toEqual(answers.map(() => true));
  const consent = scenario.as('agent', SH).send(recordConsent, {
    params,
    body: {
      state: 'given',
      channels: ['email'],
      how: 'form',
      wording: '2026-1',
      proof: { type: 'visit', id: SECRETS.name },
    },
  });
  expect(await refusalOf(consent)).toMatchObject({ status: 422, code: 'consent-proof-unknown' });
}

it('whatever happens and whatever goes wrong, no line of a log, no timer and no key names a person', async () => {
  const bouncing = await customer(SECRETS.bouncing);
  const complaining = await customer(SECRETS.complaining);
  const refused = await customer(SECRETS.refused);
  const { vehicleId: _, ...params } = refused;
  await served(refused);
  await answered(params);
  await scenario.as('advisor', SH).send(findCustomers, {
    params: { branchId: SH },
    query: { phone: SECRETS.phone },
  });

  scenario.stack.mail.nextRefusals.push('MessageRejected');
  const reminder = {
    template: 'maintenanceDue',
    fields: { plateNumber: SECRETS.plate, dueOn: '2027-01-10' },
  } as const;
  await send(params, reminder);
  for (const { vehicleId: __, ...one } of [bouncing, complaining]) await send(one, reminder);
  const url = (await scenario.stack.inbox())
    .flatMap(({ text }) => text.match(/\S+\/v1\/unsubscribe\/\S+/) ?? [])
    .at(-1);
  if (!url) throw new Error('No reminder has a link');
  const form = () => new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(url, { method: 'POST', body: form() })).status).toBe(200);
  await refusedRequests(params);

  // Openings, last days, escalations: every deadline passes, and functions fail in between.
  scenario.stack.scheduler.firings = 'twice';
  const timers = JSON.stringify(scenario.stack.pendingTimers());
  await scenario.at('2026-12-08T02:00:00Z');
  const { vehicleId: ___, ...gone } = bouncing;
  await scenario.as('groupManager').send(eraseCustomer, {
    params: gone,
    body: { reason: 'askedByPerson', cancelFollowUps: true },
  });
  await scenario.at('2026-12-08T02:20:00Z');

  const { length: mails } = await scenario.stack.inbox();
  expect(mails).toBeGreaterThan(5);
  const keys = (await everyItem(scenario.stack)).map((item) =>
    KEY_ATTRIBUTES.map((name) => item[name] ?? '').join(' '),
  );
  expect(keys.join('')).toContain('LOOKUP#');
  const staff = scenario.stack.staff.flatMap(({ name, email }) => [name, email]);
  const said = output.text();
  for (const sentence of HEARD) expect(said).toContain(sentence);
  for (const place of [said, timers, JSON.stringify(scenario.stack.pendingTimers()), keys.join('\n')]) {
    const named = [...Object.values(SECRETS), ...staff].filter((secret) => isIn(place, secret));
    expect(named).toEqual([]);
  }
});

/** Plain, or the way addresses and JSON write what is not ASCII. */
function isIn(place: string, secret: string): boolean {
  const escaped = JSON.stringify(secret)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [secret, encodeURIComponent(secret), escaped].some((form) => place.includes(form));
}
