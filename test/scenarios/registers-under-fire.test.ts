import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerCustomer } from '../../shared/contracts/dossier/index.ts';
import { recordCall, voidCall } from '../../shared/contracts/call/index.ts';
import {
  approveLetter,
  draftLetter,
  postLetter,
  voidLetterLine,
} from '../../shared/contracts/letter/index.ts';
import { eraseCustomer } from '../../shared/contracts/privacy/index.ts';
import { ProblemError } from '../../shared/contracts/problem-error.ts';
import type { BranchId } from '../../shared/kernel/ids.ts';
import { everyItem } from '../support/every-item.ts';
import { registerFaults } from '../support/register-faults.ts';
import { NY, type Scenario, scenarioAt, SH } from '../support/scenario.ts';

/** New Year is near: the registers of two years and two branches are written side by side. */
const BEFORE_MIDNIGHT = '2026-12-31T15:58:00Z';

let scenario: Scenario;
beforeAll(async () => {
  scenario = await scenarioAt(BEFORE_MIDNIGHT);
});
afterAll(() => scenario.end());

type Person = { readonly branchId: BranchId; readonly customerId: string };
type Numbered = { readonly number: string };

/** What was answered as done: it must be in the register, and nothing else. */
interface Done {
  readonly calls: (Person & Numbered & { readonly callId: string })[];
  readonly letters: (Person & Numbered & { readonly letterId: string })[];
}

const deed = fc.record({
  kind: fc.constantFrom('call', 'call', 'letter', 'letter', 'voidCall', 'voidLetter', 'erase', 'retry'),
  who: fc.nat(3),
  which: fc.nat(),
});
type Deed = { readonly kind: string; readonly who: number; readonly which: number };

async function person(branchId: BranchId): Promise<Person> {
  const { body } = await scenario.as('advisor', branchId).send(registerCustomer, {
    params: { branchId },
    body: { customer: { fullName: '欧阳龑', address: '上海市徐汇区漕溪路 8 号' } },
  });
  return { branchId, customerId: body.customer.id };
}

async function call(one: Person, done: Done, idempotencyKey?: string): Promise<void> {
  const { body } = await scenario.as('agent', one.branchId).send(recordCall, {
    params: one,
    body: {
      direction: 'inbound',
      callType: 'enquiry',
      startedAt: scenario.stack.clock.now(),
      outcome: 'completed',
      topics: ['vehicleAndService'],
    },
    ...(idempotencyKey && { idempotencyKey }),
  });
  done.calls.push({ ...one, callId: body.call.id, number: body.call.number });
}

async function letter(one: Person, done: Done): Promise<void> {
  const agent = scenario.as('agent', one.branchId);
  const fields = { plateNumber: '沪A12345', dueOn: '2027-02-10' };
  const drafted = await agent.send(draftLetter, {
    params: one,
    body: { template: 'maintenanceDue', channel: 'post', fields },
  });
  const params = { ...one, letterId: drafted.body.id };
  await agent.send(approveLetter, { params });
  const { body } = await agent.send(postLetter, { params, body: { postal: { way: 'post' } } });
  if (!body.posting) throw new Error('A posted letter does not say how');
  done.letters.push({ ...params, number: body.posting.number });
}

async function carryOut({ kind, who, which }: Deed, people: readonly Person[], done: Done) {
  const one = people[who];
  if (!one) throw new Error('Nobody');
  const pick = <Kind>(all: readonly Kind[]): Kind | undefined => all[which % Math.max(all.length, 1)];
  const body = { reason: 'mixed up' };
  switch (kind) {
    case 'call':
      return call(one, done);
    case 'letter':
      return letter(one, done);
    case 'retry': {
      // The same request twice at once is one call.
      const twice: Done = { calls: [], letters: [] };
      const key = `${one.customerId}-${which}`;
      await Promise.all([call(one, twice, key), call(one, twice, key)]);
      const [first, second] = twice.calls;
      expect(second).toEqual(first);
      if (first) done.calls.push(first);
      return;
    }
    case 'voidCall': {
      const made = pick(done.calls);
      if (made) await scenario.as('supervisor', made.branchId).send(voidCall, { params: made, body });
      return;
    }
    case 'voidLetter': {
      const sent = pick(done.letters);
      if (sent) await scenario.as('supervisor', sent.branchId).send(voidLetterLine, { params: sent, body });
      return;
    }
    default:
      await scenario
        .as('groupManager')
        .send(eraseCustomer, { params: one, body: { reason: 'askedByPerson', cancelFollowUps: true } });
  }
}

/** A refusal is allowed here, but must leave nothing behind. Any other failure is not. */
async function attempted(deed: Promise<void>): Promise<void> {
  try {
    await deed;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect([404, 409, 503]).toContain(error.status);
  }
}

const numbersOf = (lines: readonly Readonly<Record<string, unknown>>[]) =>
  lines
    .map(({ type, branchId, number }) => {
      const { year, sequence } = number as { readonly year: number; readonly sequence: number };
      return `${String(type)} ${String(branchId)} ${year}-${sequence}`;
    })
    .toSorted();
const linesIn = (items: readonly Readonly<Record<string, unknown>>[]) =>
  items.filter(({ type }) => type === 'callRegisterLine' || type === 'letterRegisterLine');

it('whatever is recorded, posted, voided and erased at once, the registers stay gap-free and one to one', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deed, { minLength: 6, maxLength: 12 }), { minLength: 2, maxLength: 3 }),
      async (rounds) => {
        const people = await Promise.all([person(SH), person(SH), person(NY), person(SH)]);
        const done: Done = { calls: [], letters: [] };
        const before = linesIn(await everyItem(scenario.stack));
        // Every kind of work at once, before anything is taken back.
        await Promise.all(
          people.flatMap((one) => [attempted(call(one, done)), attempted(letter(one, done))]),
        );
        for (const round of rounds)
          await Promise.all(round.map((one) => attempted(carryOut(one, people, done))));

        const items = await everyItem(scenario.stack);
        expect(registerFaults(items)).toEqual([]);
        const lines = linesIn(items);
        expect(numbersOf(lines)).toEqual(expect.arrayContaining([...numbersOf(before)]));
        accepted += done.calls.length + done.letters.length;
        const theirs = new Set(people.map(({ customerId }) => customerId));
        const isTheirs = (line: Readonly<Record<string, unknown>>) => theirs.has(String(line['customerId']));
        expect(lines.filter(isTheirs)).toHaveLength(done.calls.length + done.letters.length);
        // The year ends for Shanghai between one run and the next.
        await scenario.at(new Date(Date.parse(scenario.stack.clock.now()) + 15 * 60_000).toISOString());
        const erased = await everyItem(scenario.stack);
        expect(registerFaults(erased)).toEqual([]);
        expect(numbersOf(linesIn(erased))).toEqual(numbersOf(lines));
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(20);
}, 240_000);
