import { afterAll, beforeAll, expect, it } from 'vitest';
import { addVehicle, getDossier, registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import {
  eraseCustomer,
  exportCustomer,
  getErasure,
  liftLegalHold,
  previewRetention,
  runRetention,
  setLegalHold,
} from '../../shared/contracts/privacy/index.ts';
import { recordDelivery, registerIntake, waiveDossierEntry } from '../../shared/contracts/visit/index.ts';
import { getCallRegister } from '../../shared/contracts/call/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { customerKey } from '../../shared/storage/keys.ts';
import { everyItem, spoilItem } from '../support/every-item.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';
import { listenToOutput, sayingEverything, type SpokenOutput } from '../support/spoken-output.ts';

const PERSON = {
  name: '呼延龑',
  surname: '呼延',
  phone: '139 5678 1234',
  e164: '+8613956781234',
  email: 'ouyang.yan@example.cn',
  address: '上海市浦东新区锦绣路 777 号',
  plate: '沪B98765',
  vin: 'LSVAA49J132047371',
  spokenTo: '呼延夫人',
  notes: '秘密的谈话',
};

/** Served on the same day, told of in the same mails. */
const OTHER = { name: '诸葛亮亮', phone: '139 0000 1111', plate: '沪C11223', notes: '别人的话' };

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

async function tracesOf(values: readonly string[]): Promise<readonly string[]> {
  return (await everyItem(scenario.stack)).flatMap((item) => {
    const text = JSON.stringify(item);
    return values.filter((value) => text.includes(value)).map((value) => `${item['type']}: ${value}`);
  });
}

/** A customer whose car was taken in. */
async function served(person: typeof OTHER, more: object = {}) {
  const advisor = scenario.as('advisor', SH);
  const { body } = await advisor.send(registerCustomer, {
    params: { branchId: SH },
    body: {
      customer: { fullName: person.name, phones: [{ number: person.phone }], ...more },
      vehicles: [{ plateNumber: person.plate, vehicleModel: 'Lavida' }],
    },
  });
  const params = { branchId: SH, customerId: body.customer.id };
  const vehicleId = body.vehicles[0]?.id ?? '';
  const intake = await advisor.send(registerIntake, {
    params,
    body: { vehicleId, intakeDoneAt: '2026-11-23T09:20:00+08:00', workItems: [person.notes] },
  });
  return { params, vehicleId, visitId: intake.body.visit.id };
}

const TRACES = Object.values(PERSON);

it('a customer is told what is kept of them, held, forgotten, and named nowhere, not even in the logs', async () => {
  const mine = await served(PERSON, {
    surname: PERSON.surname,
    email: PERSON.email,
    address: PERSON.address,
  });
  const other = await served(OTHER);
  const { params } = mine;
  const advisor = scenario.as('advisor', SH);
  await advisor.send(addVehicle, { params, body: { vin: PERSON.vin, plateNumber: '沪B98766' } });
  const manager = scenario.as('groupManager');
  const supervisor = scenario.as('supervisor', SH);

  expect(await refusalOf(manager.send(eraseCustomer, { params, body: { reason: 'askedByPerson' } }))).toEqual(
    { status: 409, code: 'erasure-blocked' },
  );

  await scenario.at('2026-11-24T08:40:00Z');
  const followUps = [];
  for (const [{ params: of, visitId }, { notes }] of [
    [mine, PERSON],
    [other, OTHER],
  ] as const) {
    const delivered = await advisor.send(recordDelivery, {
      params: { ...of, visitId },
      body: { deliveredAt: '2026-11-24T16:40:00+08:00', workDone: [notes] },
    });
    followUps.push(delivered.body.followUp);
  }
  await scenario.at('2026-11-28T02:05:00Z');
  const [followUp] = followUps;
  if (!followUp) throw new Error('The delivery brought no follow-up');
  await scenario.asStaff(followUp.ownerId ?? '').send(recordCall, {
    params,
    body: {
      direction: 'outbound',
      callType: 'firstFollowUp',
      startedAt: '2026-11-28T02:00:00Z',
      phoneNumber: PERSON.phone,
      spokenTo: PERSON.spokenTo,
      outcome: 'completed',
      vehicleUse: PERSON.notes,
      serviceOpinion: PERSON.notes,
      talkNotes: PERSON.notes,
      topics: ['vehicleAndService'],
      followUpIds: [followUp.id],
    },
  });
  await scenario.at('2026-11-29T02:00:00Z');
  const register = () =>
    supervisor.send(getCallRegister, {
      params: { branchId: SH },
      query: { from: '2026-11-01', to: '2026-11-30' },
    });
  const before = (await register()).body.data;
  expect(before).toMatchObject([{ customerName: PERSON.name }]);

  // What is kept is shown, whole, and only this person's.
  const exported = [];
  for await (const record of supervisor.list(exportCustomer, { params, query: { limit: 4 } }))
    exported.push(record);
  const types = new Set(exported.map(({ type }) => type));
  expect([...types].sort()).toEqual(
    [
      'activity',
      'call',
      'callRegisterLine',
      'customer',
      'dossierHead',
      'followUp',
      'mail',
      'obligation',
      'vehicle',
      'vehicleHead',
      'visit',
    ].sort(),
  );
  const text = JSON.stringify(exported);
  expect(TRACES.filter((trace) => !text.includes(trace))).toEqual([]);
  expect(Object.values(OTHER).filter((trace) => text.includes(trace))).toEqual([]);

  // A dispute holds everything.
  await supervisor.send(setLegalHold, { params, body: { reason: PERSON.notes } });
  const order = { reason: 'askedByPerson', cancelFollowUps: true } as const;
  expect(await refusalOf(manager.send(eraseCustomer, { params, body: order }))).toEqual({
    status: 409,
    code: 'legal-hold',
  });
  await supervisor.send(liftLegalHold, { params, body: { reason: PERSON.notes } });

  // Deadlines other than follow-ups are to be settled first.
  expect(await refusalOf(manager.send(eraseCustomer, { params, body: order }))).toEqual({
    status: 409,
    code: 'erasure-blocked',
  });
  await supervisor.send(waiveDossierEntry, {
    params: { ...params, visitId: mine.visitId },
    body: { reason: PERSON.notes },
  });
  expect(await tracesOf(TRACES)).not.toEqual([]);

  const begun = await manager.send(eraseCustomer, { params, body: order });
  expect(begun.body).toMatchObject({ status: 'running', reason: 'askedByPerson' });
  expect(await refusalOf(supervisor.send(setLegalHold, { params, body: { reason: 'late' } }))).toEqual({
    status: 404,
    code: 'not-found',
  });
  await scenario.at('2026-11-29T02:15:00Z');
  expect((await supervisor.send(getErasure, { params })).body).toMatchObject({ status: 'finished' });

  expect(await tracesOf(TRACES)).toEqual([]);
  const after = (await register()).body.data;
  expect(after.map(({ number, outcome, handledBy }) => ({ number, outcome, handledBy }))).toEqual(
    before.map(({ number, outcome, handledBy }) => ({ number, outcome, handledBy })),
  );
  expect((await supervisor.send(getDossier, { params })).body.followUps.map(({ state }) => state)).toEqual([
    'done',
    'cancelled',
  ]);
  expect((await supervisor.send(getDossier, { params: other.params })).body.customer.fullName).toBe(
    OTHER.name,
  );

  // The functions logged what they did, and no names.
  const written = output.text();
  expect(written).toContain('An erasure went on');
  expect([...TRACES, ...Object.values(OTHER)].filter((trace) => written.includes(trace))).toEqual([]);
});

it('customers kept long enough are shown beforehand and then forgotten; one nobody can read hides no other', async () => {
  const manager = scenario.as('groupManager');
  const { customerId } = await scenario.customer(SH);
  const broken = await scenario.customer(SH);
  await spoilItem(scenario.stack, customerKey(SH, asId(broken.customerId)), 'fullName');
  const params = { branchId: SH };
  // A daily run that found the dossier not old enough looks again a month later; people look before that run.
  await scenario.at('2028-11-30T17:00:00Z');

  const preview = await manager.send(previewRetention, { params, query: {} });
  expect(preview.body.unreadable).toEqual([broken.customerId]);
  expect(preview.body.data.find((one) => one.customerId === customerId)).toMatchObject({
    verdict: 'erase',
    because: 'activity',
    keptUntil: '2028-11-29T16:00:00.000Z',
  });
  expect(preview.body.oldestMonth).toBe('2026-11');
  const kept = preview.body.data.filter(({ verdict }) => verdict !== 'erase').length;
  const erase = preview.body.data.length - kept;

  const run = await manager.send(runRetention, { params, body: {} });
  expect(run.body).toEqual({ erased: erase, kept, failed: 1, more: false });
  await scenario.at('2028-11-30T17:15:00Z');
  expect((await manager.send(getErasure, { params: { ...params, customerId } })).body).toMatchObject({
    status: 'finished',
    reason: 'retentionOver',
  });
  expect((await manager.send(previewRetention, { params, query: {} })).body).toMatchObject({
    data: [],
    unreadable: [broken.customerId],
  });
});
