import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as z from 'zod';
import { getDossier, registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { getCall, recordCall } from '../../shared/contracts/call/index.ts';
import { getCallRegister } from '../../shared/contracts/call/index.ts';
import { refusalOf, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt('2026-11-23T01:20:00Z');
});
afterAll(() => scenario.end());

const enquiry = (minute: number): z.input<typeof recordCall.body & {}> => ({
  direction: 'inbound',
  callType: 'enquiry',
  startedAt: `2026-11-23T09:${String(minute).padStart(2, '0')}:00+08:00`,
  outcome: 'completed',
  topics: ['vehicleAndService'],
});

it('one request sent six times at once is carried out once and answered the same six times', async () => {
  const advisor = scenario.as('advisor', SH);
  const request = {
    params: { branchId: SH },
    body: { customer: { fullName: '李雷' } },
    idempotencyKey: 'six-times',
  };

  const answers = await Promise.all(Array.from({ length: 6 }, () => advisor.send(registerCustomer, request)));

  const ids = new Set(answers.map(({ body }) => body.customer.id));
  expect(ids.size).toBe(1);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const [customerId = ''] = ids;
  const dossier = await advisor.send(getDossier, { params: { branchId: SH, customerId } });
  expect(dossier.body.activities.map(({ operation }) => operation)).toEqual(['registerCustomer']);
  expect(
    await refusalOf(
      advisor.send(registerCustomer, { ...request, body: { customer: { fullName: '韩梅梅' } } }),
    ),
  ).toEqual({ status: 422, code: 'idempotency-key-reused' });
});

it('twelve calls of two customers at once are numbered without gap or repetition, one line each', async () => {
  const agent = scenario.as('agent', SH);
  const customers = [await scenario.customer(SH), await scenario.customer(SH)];

  const calls = await Promise.all(
    Array.from({ length: 12 }, async (_, minute) => {
      const params = { branchId: SH, customerId: customers[minute % 2]?.customerId ?? '' };
      const { body } = await agent.send(recordCall, { params, body: enquiry(minute) });
      return { params: { ...params, callId: body.call.id }, number: body.call.number };
    }),
  );

  const numbers = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(6, '0')}`);
  expect(calls.map(({ number }) => number).toSorted()).toEqual(numbers);
  const register = await agent.send(getCallRegister, {
    params: { branchId: SH },
    query: { from: '2026-11-23', to: '2026-11-23' },
  });
  expect(register.body.data.map(({ number }) => number)).toEqual(numbers);
  for (const { params, number } of calls) {
    expect((await agent.send(getCall, { params })).body.number).toBe(number);
  }
});
