import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContact, listConsents, recordConsent } from '../../shared/contracts/consent/index.ts';
import {
  addVehicle,
  changeCustomer,
  getDossier,
  registerCustomer,
} from '../../shared/contracts/dossier/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { approveLetter, draftLetter, postLetter } from '../../shared/contracts/letter/index.ts';
import { ProblemError } from '../../shared/contracts/problem-error.ts';
import { eraseCustomer } from '../../shared/contracts/privacy/index.ts';
import { recordDelivery, registerIntake } from '../../shared/contracts/visit/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
/** Monday 23 November 2026, 11:00 in Shanghai. */
const MONDAY = '2026-11-23T03:00:00Z';

beforeAll(async () => {
  scenario = await scenarioAt(MONDAY);
});
afterAll(() => scenario.end());

type Params = { readonly branchId: typeof SH; readonly customerId: string };

async function customer(email: string, number: string): Promise<Params> {
  const { body } = await scenario.as('advisor', SH).send(registerCustomer, {
    params: { branchId: SH },
    body: {
      customer: { fullName: '欧阳龑', email, phones: [{ number }], timeZone: 'Asia/Tokyo' },
      vehicles: [{ plateNumber: '沪A12345', vehicleModel: 'Lavida', vehicleClass: 'sedan' }],
    },
  });
  return { branchId: SH, customerId: body.customer.id };
}

async function dossier(params: Params) {
  return (await scenario.as('supervisor', SH).send(getDossier, { params })).body;
}

/** The newest car of the customer was in the shop. */
async function served(params: Params) {
  const vehicleId = (await dossier(params)).vehicles.at(-1)?.id ?? '';
  const advisor = scenario.as('advisor', SH);
  const at = scenario.stack.clock.now();
  const { body } = await advisor.send(registerIntake, { params, body: { vehicleId, intakeDoneAt: at } });
  const visit = { ...params, visitId: body.visit.id };
  return (await advisor.send(recordDelivery, { params: visit, body: { deliveredAt: at } })).body;
}

async function contactRefusal(
  params: Params,
  purpose: 'serviceCare' | 'marketing' | 'recall',
  channel = 'phone' as const,
) {
  const asked = scenario.as('agent', SH).send(checkContact, { params, body: { purpose, channel } });
  return asked.then(
    () => 'allowed',
    (error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      return { code: error.code, ...error.problem?.data };
    },
  );
}

describe('before dialling', () => {
  it('the customer may be called in the hours that suit everybody, and it is said when', async () => {
    const params = await customer('hours@example.com', '138 0000 0001');
    const { body } = await scenario.as('agent', SH).send(checkContact, {
      params,
      body: { purpose: 'serviceCare', channel: 'phone' },
    });
    expect(body).toEqual({
      allowed: true,
      checkedAt: '2026-11-23T03:00:00.000Z',
      hiddenTopics: ['currentServices', 'promotionsAndEvents'],
    });

    const advisor = scenario.as('advisor', SH);
    const { version } = (await dossier(params)).customer;
    await advisor.send(changeCustomer, {
      params,
      body: { contactWish: { 1: [{ from: '18:30', to: '20:00' }], 2: [] } },
      ifMatch: `"v${version}"`,
    });
    // Half past six in Tokyo is half past five in Shanghai.
    expect(await contactRefusal(params, 'serviceCare')).toEqual({
      code: 'contact-not-allowed',
      because: 'outsideContactHours',
      purpose: 'serviceCare',
      channel: 'phone',
      nextAllowedAt: '2026-11-23T09:30:00.000Z',
    });
    expect(await contactRefusal(params, 'marketing')).toMatchObject({ because: 'notGiven' });
  });

  it('offers to who has not agreed to them are pointed out on the call', async () => {
    const params = await customer('offer@example.com', '138 0000 0002');
    const { body } = await scenario.as('supervisor', SH).send(recordCall, {
      params,
      body: {
        direction: 'outbound',
        callType: 'other',
        startedAt: MONDAY,
        outcome: 'completed',
        topics: ['vehicleAndService', 'promotionsAndEvents'],
      },
    });
    expect(body.warnings).toEqual([{ code: 'marketing-not-agreed', topics: ['promotionsAndEvents'] }]);
  });
});

describe('a stop', () => {
  it('of a customer with many cars is recorded at once and closed without any time passing', async () => {
    const cars = 30;
    const advisor = scenario.as('advisor', SH);
    const fleet = await advisor.send(registerCustomer, {
      params: { branchId: SH },
      body: {
        customer: { fullName: '长风租赁', phones: [{ number: '138 0000 0099' }] },
        vehicles: Array.from({ length: 20 }, () => ({ vehicleModel: 'Lavida' })),
      },
    });
    const params = { branchId: SH, customerId: fleet.body.customer.id };
    const vehicleIds = fleet.body.vehicles.map(({ id }) => id);
    while (vehicleIds.length < cars) {
      const added = await advisor.send(addVehicle, { params, body: { vehicleModel: 'Lavida' } });
      vehicleIds.push(added.body.vehicle.id);
    }
    const at = scenario.stack.clock.now();
    for (const vehicleId of vehicleIds) {
      const { body } = await advisor.send(registerIntake, { params, body: { vehicleId, intakeDoneAt: at } });
      const visit = { ...params, visitId: body.visit.id };
      await advisor.send(recordDelivery, { params: visit, body: { deliveredAt: at } });
    }

    const { body } = await scenario.as('agent', SH).send(recordConsent, {
      params,
      body: {
        state: 'withdrawn',
        about: { scope: 'everything' },
        channels: ['phone'],
        how: 'inPerson',
        wording: 'spoken',
      },
    });
    expect(body.remaining).toBeGreaterThan(0);
    expect(body.cancelledFollowUpIds.length + body.remaining).toBe(cars);
    expect(await contactRefusal(params, 'serviceCare')).toMatchObject({ because: 'doNotCall' });
    await scenario.at(at);
    const { body: read } = await scenario
      .as('supervisor', SH)
      .send(getDossier, { params, query: { kind: 'followUp' } });
    expect(new Set(read.followUps.map(({ state }) => state))).toEqual(new Set(['suppressed']));
    expect(read.followUps).toHaveLength(cars);
  });

  it('cancels at once, outlives the car, tells the supervisors, and only the customer takes it back', async () => {
    const params = await customer('stop@example.com', '138 0000 0003');
    const { followUp } = await served(params);
    expect(followUp?.state).toBe('planned');
    const agent = scenario.as('agent', SH);

    const stopped = await agent.send(recordConsent, {
      params,
      body: {
        state: 'withdrawn',
        about: { scope: 'everything' },
        channels: ['phone'],
        how: 'inPerson',
        wording: 'spoken',
      },
    });
    expect(stopped.body.entries.map(({ purpose, channel }) => [purpose, channel])).toEqual([
      ['serviceCare', 'phone'],
      ['reminder', 'phone'],
      ['marketing', 'phone'],
      ['survey', 'phone'],
      ['recall', 'phone'],
    ]);
    expect(stopped.body.cancelledFollowUpIds).toEqual([followUp?.id]);
    const { customer: person, followUps } = await dossier(params);
    expect(person.doNotCall).toEqual({ since: '2026-11-23T03:00:00.000Z', scope: 'everything' });
    expect(followUps[0]).toMatchObject({ state: 'suppressed', consentId: stopped.body.entries[0]?.id });
    expect(await contactRefusal(params, 'recall')).toMatchObject({ because: 'doNotCall' });
    const recall = { params, body: { purpose: 'recall', channel: 'sms' } } as const;
    expect((await agent.send(checkContact, recall)).body.allowed).toBe(true);

    // After the lunch break.
    await scenario.at('2026-11-23T05:00:00Z');
    const supervisors = scenario.stack.staff
      .filter(({ roles }) => roles.some(({ role, branchId }) => role === 'supervisor' && branchId === SH))
      .map(({ email }) => email);
    const told = (await scenario.stack.inbox()).filter(({ text }) => text.includes('客户要求停止联系'));
    expect(told.map(({ to }) => to).sort()).toEqual(supervisors.sort());
    expect(told[0]?.text).toContain('跟踪服务 1 项，信函 0 封');
    expect(told[0]?.subject).not.toContain('欧阳');

    await scenario.as('advisor', SH).send(addVehicle, {
      params,
      body: { plateNumber: '沪A99999', vehicleModel: 'ID.4', vehicleClass: 'suv' },
    });
    expect((await served(params)).followUp).toBeUndefined();

    const yes = (proof?: { type: 'visit' | 'form'; id: string }) =>
      agent.send(recordConsent, {
        params,
        body: {
          state: 'given',
          about: { scope: 'purpose', purpose: 'serviceCare' },
          channels: ['phone'],
          how: 'form',
          wording: 'service-2026-1',
          ...(proof && { proof }),
        },
      });
    expect(await refusalOf(yes())).toEqual({
      status: 422,
      code: 'consent-proof-missing',
    });
    expect(await refusalOf(yes({ type: 'visit', id: 'vis_00000000000000000000000000' }))).toEqual({
      status: 422,
      code: 'consent-proof-unknown',
    });
    await yes({ type: 'form', id: 'F-2026-0412' });
    expect(await contactRefusal(params, 'serviceCare')).toBe('allowed');
    const { body } = await agent.send(listConsents, { params });
    expect(body.current.filter(({ said }) => said === 'withdrawn')).toHaveLength(4);
    expect(body.history).toHaveLength(6);
    expect((await served(params)).followUp?.state).toBe('planned');
  });

  it('said by a forgotten person’s number holds when it comes again', async () => {
    const params = await customer('forgotten@example.com', '138 0000 0004');
    await scenario.as('groupManager').send(eraseCustomer, {
      params,
      body: { reason: 'askedByPerson' },
    });
    await scenario.stack.clock.settle();
    const again = await customer('new@example.com', '+86 138 0000 0004');
    expect((await dossier(again)).customer.suppressed).toEqual({ since: scenario.stack.clock.now() });
    expect(await contactRefusal(again, 'serviceCare')).toMatchObject({ because: 'suppressed' });
    expect((await served(again)).followUp).toBeUndefined();
  });
});

describe('the link in a letter', () => {
  /** A reminder by e-mail, and the address that stops it. */
  async function reminded(params: Params) {
    const agent = scenario.as('agent', SH);
    const fields = { plateNumber: '沪A12345', dueOn: '2027-01-10' };
    const draft = await agent.send(draftLetter, {
      params,
      body: { template: 'maintenanceDue', channel: 'email', fields },
    });
    const letter = { ...params, letterId: draft.body.id };
    await agent.send(approveLetter, { params: letter });
    await agent.send(postLetter, { params: letter, body: {} });
    await scenario.stack.clock.settle();
    const { email } = (await dossier(params)).customer;
    const mail = (await scenario.stack.inbox()).find(({ to }) => to === email);
    const url = mail?.text.match(/\S+\/v1\/unsubscribe\/\S+/)?.[0];
    if (!url) throw new Error('The reminder has no link');
    return { letterId: draft.body.id, url };
  }

  const withdrawn = async (params: Params) => {
    const { body } = await scenario.as('agent', SH).send(listConsents, { params });
    return body.history.map(({ purpose, channel, state, how, by, proof }) => ({
      purpose,
      channel,
      state,
      how,
      by,
      proof,
    }));
  };

  it('asks first, then stops exactly what it names, and does no harm when followed again', async () => {
    const params = await customer('link@example.com', '138 0000 0005');
    const { letterId, url } = await reminded(params);
    const waiting = await scenario.as('agent', SH).send(draftLetter, {
      params,
      body: {
        template: 'maintenanceDue',
        channel: 'email',
        fields: { plateNumber: '沪A12345', dueOn: '2027-02-10' },
      },
    });

    const asked = await fetch(url);
    const page = await asked.text();
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('保养提醒');
    expect(page).not.toContain('欧阳');
    expect(await withdrawn(params)).toEqual([]);

    const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const done = await fetch(url, { method: 'POST', body: form });
    expect([done.status, (await done.text()).includes('已为您退订')]).toEqual([200, true]);
    const stop = {
      purpose: 'reminder',
      channel: 'email',
      state: 'withdrawn',
      how: 'unsubscribeLink',
      by: 'customer',
      proof: { type: 'letter', id: letterId },
    };
    expect(await withdrawn(params)).toEqual([stop]);
    const { letters } = await dossier(params);
    expect(letters.find(({ id }) => id === waiting.body.id)?.status).toBe('discarded');

    // Mail programs prefer the other way of sending forms (RFC 8058).
    const parts = new FormData();
    parts.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(url, { method: 'POST', body: parts })).status).toBe(200);
    expect((await (await fetch(url)).text()).includes('已为您退订')).toBe(true);
    expect(await withdrawn(params)).toEqual([stop]);
  });

  it('tells a forgotten person that it is done, and shows nothing about them', async () => {
    const params = await customer('erased@example.com', '138 0000 0008');
    const { url } = await reminded(params);
    await scenario.as('groupManager').send(eraseCustomer, { params, body: { reason: 'askedByPerson' } });
    await scenario.stack.clock.settle();
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    for (const answer of [await fetch(url), await fetch(url, { method: 'POST', body })]) {
      const text = await answer.text();
      expect([answer.status, text.includes('已为您退订'), text.includes('已从')]).toEqual([200, true, true]);
      expect(text).not.toMatch(/欧阳龑|erased@example\.com|沪A12345/);
    }
  });

  it('says in both languages that it is not ours when it was changed, and stops nothing', async () => {
    const params = await customer('changed@example.com', '138 0000 0006');
    const { url } = await reminded(params);
    const address = url.slice(0, url.lastIndexOf('/') + 1);
    const [payload = '', signature = ''] = url.slice(address.length).split('.');
    const other = Buffer.from(payload, 'base64url').toString().replace('reminder', 'marketing');
    const forged = `${address}${Buffer.from(other).toString('base64url')}.${signature}`;
    for (const bad of [forged, `${address}nonsense`, url.slice(0, -3)]) {
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      const answers = [await fetch(bad), await fetch(bad, { method: 'POST', body })];
      for (const answer of answers) {
        const text = await answer.text();
        expect([answer.status, text.includes('此链接无效'), text.includes('does not work')]).toEqual([
          404,
          true,
          true,
        ]);
      }
    }
    expect(await withdrawn(params)).toEqual([]);
  });
});
