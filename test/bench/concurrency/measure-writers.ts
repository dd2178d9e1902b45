import { setTimeout as wait } from 'node:timers/promises';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { compose as composeCalls } from '../../../functions/api/call/compose.ts';
import { compose as composeDossiers } from '../../../functions/api/dossier/compose.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import type { DatabaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { type Call, call, claims } from '../../support/api-calls.ts';
import { insertAll } from '../../support/commits.ts';
import { registerFaults } from '../../support/register-faults.ts';
import type { TestTable } from '../../support/table.ts';

/** What a call to the database takes within a region, besides the emulator's own time. */
const REGION_MILLISECONDS = 10;
const BRANCH = '/v1/branches/sh-pudong';
const SUPERVISOR = claims('supervisor@sh-pudong', { staff: supervisorOf(loadDemoGroup().staff) });

/** How writers reach the register: through one process, or each through an instance that knows nothing of the others. */
export type Instances = 'one process' | 'an instance each';

export interface Writers {
  readonly writers: number;
  readonly instances: Instances;
  readonly done: number;
  readonly busy: number;
  readonly seconds: number;
  readonly transactions: number;
  readonly slowestSeconds: number;
}

/** Lets so many writers record calls at one branch, each its own customer's, one after the other. */
export async function measureWriters(
  engine: TestTable,
  writers: number,
  instances: Instances,
  seconds: number,
): Promise<Writers> {
  const database = await engine.newTable();
  const demo = loadDemoGroup();
  await new DynamoStore(database).commit(
    insertAll(demo.group, ...demo.branches, ...demo.staff, ...demo.calendars),
  );
  let transactions = 0;
  const newInstance = () => {
    const client = engine.newClient();
    slowed(client, (name) => {
      if (name === 'TransactWriteItemsCommand' || name === 'TransactWriteItems') transactions += 1;
    });
    const own = { ...database, client };
    return {
      store: new DynamoStore(own),
      reads: new DynamoReads(own),
      personalData: new DynamoPersonalData(own),
      signingKeys: new DynamoSigningKeys(own),
      clock: systemClock,
      pause: jitteredPause,
    };
  };
  const shared = newInstance();
  const environment = {
    TABLE_NAME: database.tableName,
    PUBLIC_API_URL: 'https://api.example',
    LOG_LEVEL: 'SILENT',
  };
  const dossiers = composeDossiers(environment, shared);
  const customers: string[] = [];
  for (let number = 0; number < writers; number += 1) {
    const { body, status } = await call(dossiers, post('/customers', `c${number}`, arrival(number)));
    if (status >= 300) throw new Error(JSON.stringify(body));
    customers.push((body as { customer: { id: string } }).customer.id);
  }

  transactions = 0;
  let done = 0;
  let busy = 0;
  let slowest = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  await Promise.all(
    customers.map(async (customerId, writer) => {
      const instance = instances === 'one process' ? shared : newInstance();
      const calls = composeCalls(environment, instance);
      for (let number = 0; performance.now() < until; number += 1) {
        const begunAt = performance.now();
        const answer = await call(
          calls,
          post(`/customers/${customerId}/calls`, `w${writer}-${number}`, {
            direction: 'inbound',
            callType: 'other',
            startedAt: new Date(Date.now() - 60_000).toISOString(),
            outcome: 'completed',
          }),
        );
        slowest = Math.max(slowest, performance.now() - begunAt);
        if (answer.status < 300) done += 1;
        else if (answer.status === 503) busy += 1;
        else throw new Error(JSON.stringify(answer.body));
      }
    }),
  );
  const took = (performance.now() - startedAt) / 1_000;
  const items: Record<string, unknown>[] = [];
  const scanned = { TableName: database.tableName, ConsistentRead: true };
  for await (const { Items = [] } of paginateScan({ client: engine.client }, scanned)) items.push(...Items);
  const faults = registerFaults(items);
  if (faults.length > 0) throw new Error(faults.join('; '));
  return { writers, instances, done, busy, seconds: took, transactions, slowestSeconds: slowest / 1_000 };
}

function slowed(client: DatabaseClient, seen: (name: string) => void): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      seen(String(context.commandName));
      await wait(REGION_MILLISECONDS);
      return next(args);
    },
    { step: 'initialize', name: 'region' },
  );
}

function post(path: string, key: string, body: unknown): Call {
  return {
    method: 'POST',
    path: `${BRANCH}${path}`,
    headers: { 'idempotency-key': `measured-${key}` },
    body,
    claims: SUPERVISOR,
  };
}

function arrival(number: number): unknown {
  return {
    customer: { fullName: '王小明', phones: [{ number: `138 1234 ${String(number).padStart(4, '0')}` }] },
    vehicles: [],
  };
}

function supervisorOf(staff: ReturnType<typeof loadDemoGroup>['staff']): string {
  const found = staff.find(({ roles }) =>
    roles.some(({ role, branchId }) => role === 'supervisor' && branchId === 'sh-pudong'),
  );
  if (!found) throw new Error('Nobody in the demo group supervises sh-pudong');
  return found.id;
}
