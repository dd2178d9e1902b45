import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom, type SeededRandom } from '../../../../infra/local/seeded-random.ts';
import { inProcessClient } from '../../../../infra/local/dynamo/in-process/in-process-clients.ts';
import { inProcessDynamo } from '../../../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import type { Commit } from '../../../../shared/application/ports.ts';
import { insert, type RecordChange, replace } from '../../../../shared/domain/records/change.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { type Instant, instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import type { Database } from '../../../../shared/storage/database.ts';
import { documentClient } from '../../../../shared/storage/database-client.ts';
import { DynamoDueWork } from '../../../../shared/storage/dynamo-due-work.ts';
import { DynamoStore } from '../../../../shared/storage/dynamo-store.ts';
import type { Item } from '../../../../shared/storage/records/encode.ts';
import { commitOf } from '../../../support/commits.ts';
import { digest, obligation } from '../../../support/stored-records.ts';
import { startTable, tableInput, type TestTable } from '../../../support/table.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

const { id: _, version: _version, ...same } = obligation;

const targetOf = (change: RecordChange): string =>
  'record' in change && change.record.type === 'obligation' ? change.record.id : change.op;

/** Made, replaced at a version right or wrong, woken, with a receipt or none, and sometimes told twice. */
function randomCommit(random: SeededRandom, at: Instant): Commit {
  const one = (): RecordChange => {
    const id = asId<'obligation'>(`obl_${String(random.between(1, 4)).padStart(26, '0')}`);
    const record = { ...same, id, version: random.between(1, 3) };
    if (random.chance(0.3)) {
      const { groupId, branchId, recipientId } = digest;
      return {
        op: 'wakeDigest',
        digest: { id: digest.id, groupId, branchId, recipientId, slotAt: digest.slotAt },
      };
    }
    return random.chance(0.5) ? insert({ ...record, version: 1 }) : replace(record);
  };
  const changes = Array.from({ length: random.between(1, 2) }, one);
  const [first, second] = changes.map(targetOf);
  const activity = {
    ...commitOf([]).activity,
    id: `act_${String(random.between(1, 1_000_000)).padStart(26, '0')}`,
  };
  const key = `key-${random.between(1, 5)}`;
  const receipt = {
    key,
    requestHash: 'h',
    response: { status: 200, headers: {}, body: null },
    createdAt: at,
  };
  return commitOf(first === second ? changes.slice(0, 1) : changes, {
    activity,
    ...(random.chance(0.3) && { receipt }),
  });
}

const byKey = (items: readonly Item[]): readonly Item[] =>
  items.toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
const nameOf = ({ PK, SK }: Item): string => `${String(PK)} ${String(SK)}`;

async function dueIn(database: Database, at: Instant): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const work = new DynamoDueWork(database, (error) => found.push(error));
  for await (const page of work.dueItems(at)) found.push(...page);
  return found;
}

it.each([1, 2, 3])('does what the emulator does, commit by commit (seed %i)', async (seed) => {
  const random = seededRandom(seed);
  let minutes = 0;
  const memory = inProcessDynamo(tableInput('kept-here'), () => minutes * 60_000);
  const inMemory: Database = { client: documentClient(inProcessClient(memory)), tableName: 'kept-here' };
  const real = await engine.newTable();
  const outcomes: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    minutes += 1;
    const commit = randomCommit(random, plusMinutes(instant('2026-11-24T00:00:00Z'), count * 300));
    const times = random.chance(0.2) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const expected = await new DynamoStore(real).commit(commit);
      outcomes.push(expected);
      expect(await new DynamoStore(inMemory).commit(commit)).toBe(expected);
    }
  }

  const { Items = [] } = await real.client.send(
    new ScanCommand({ TableName: real.tableName, ConsistentRead: true }),
  );
  expect(byKey(memory.items().map((item) => unmarshall(item)))).toEqual(byKey(Items));
  const later = instant('2027-01-01T00:00:00Z');
  expect(await dueIn(inMemory, later)).toEqual(await dueIn(real, later));
  expect(new Set(outcomes)).toEqual(new Set(['committed', 'versionConflict', 'receiptExists']));
});
