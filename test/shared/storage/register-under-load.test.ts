import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandIds } from '../../../shared/adapters/ids.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import { type NotFound, onBranch } from '../../../shared/application/branch-command.ts';
import { runCommand } from '../../../shared/application/run-command.ts';
import { accepted } from '../../../shared/domain/records/decision.ts';
import type { CallRecord } from '../../../shared/domain/records/call.ts';
import { takeRegisterNumber } from '../../../shared/domain/call/register.ts';
import { insert } from '../../../shared/domain/records/change.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { insertAll } from '../../support/commits.ts';
import { branch, call, callRegisterLine, customer, group } from '../../support/stored-records.ts';
import { startTable, type TestTable } from '../../support/table.ts';

const WRITERS = 20;

let table: TestTable;

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Registered = Pick<CallRecord, 'id' | 'number'>;

/** Records a call in a process of its own: no store shares what it knows with another. */
function recordCall(writer: number) {
  return runCommand<Registered, NotFound>(
    { store: new DynamoStore(table), clock: systemClock, ids: commandIds, pause: jitteredPause },
    {
      operation: 'recordCall',
      commandId: `writer-${writer}`,
      actor: { type: 'system', trigger: 'timer' },
      plan: { groupId: group.id, branchId: branch.id, registers: ['call'] },
      decide: onBranch<Registered, never>((facts, { counters }) => {
        const { number, change } = takeRegisterNumber(counters.call, 'call', branch.id, 2026);
        const id = facts.newId('call');
        const changes = [
          change,
          insert({ ...call, id, number }),
          insert({ ...callRegisterLine, callId: id, number }),
        ];
        return accepted(changes, { id, number });
      }),
      respond: ({ number }) => ({ status: 201, headers: {}, body: number }),
    },
  );
}

/** A writer that is told to come back does so, as callers of the API do. */
async function recordCallPatiently(writer: number): Promise<number> {
  for (let tries = 1; tries <= 10; tries += 1) {
    const outcome = await recordCall(writer);
    if (outcome.outcome === 'done') return outcome.result.number.sequence;
    expect(outcome.outcome).toBe('busy');
  }
  throw new Error(`Writer ${writer} never got through`);
}

describe('twenty people recording a call at the same moment', () => {
  test('get numbers without gap or double, each line one to one with its call', async () => {
    await new DynamoStore(table).commit(insertAll(group, branch));

    const numbers = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => recordCallPatiently(writer)),
    );

    const expected = Array.from({ length: WRITERS }, (_, index) => index + 1);
    expect(numbers.toSorted((left, right) => left - right)).toEqual(expected);
    const reads = new DynamoReads(table);
    const day = callRegisterLine.recordedOn;
    const { items: lines } = await reads.callRegister(branch.id, day, day, { limit: 100 });
    expect(lines.map(({ number }) => number.sequence)).toEqual(expected);
    const calls = await Promise.all(lines.map(({ callId }) => reads.call(branch.id, customer.id, callId)));
    expect(calls.map((found) => found?.number)).toEqual(lines.map(({ number }) => number));
    expect(new Set(lines.map(({ callId }) => callId)).size).toBe(WRITERS);
  });
});
