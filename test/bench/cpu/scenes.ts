import { compose as composeDossiers } from '../../../functions/api/dossier/compose.ts';
import { compose as composeVisits } from '../../../functions/api/visit/compose.ts';
import { compose as composeWorkLists } from '../../../functions/api/obligation/compose.ts';
import type { ApiFunction } from '../../../functions/runtime/api-handler.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { type Call, call, claims } from '../../support/api-calls.ts';
import { insertAll } from '../../support/commits.ts';

/** A request of everyday work, and the function that answers it. */
export interface Scene {
  readonly name: string;
  readonly handler: ApiFunction;
  readonly request: Call;
  /** What shows that the answer is the intended one. */
  readonly status: number;
}

const CUSTOMERS = 25;
const BRANCH = '/v1/branches/sh-pudong';

/**
 * Fills the table with a branch and customers whose cars are in, and gives the requests to measure. The
 * functions are composed as they are deployed, with this database and a clock that stands still.
 */
export async function setTheScenes(database: Database): Promise<readonly Scene[]> {
  const demo = loadDemoGroup();
  const supervisor = claims('supervisor@sh-pudong', { staff: supervisorOf(demo.staff) });
  const store = new DynamoStore(database);
  const parts = {
    store,
    reads: new DynamoReads(database),
    personalData: new DynamoPersonalData(database),
    signingKeys: new DynamoSigningKeys(database),
    clock: { now: () => instant('2026-11-23T03:00:00Z') },
  };
  const environment = { TABLE_NAME: database.tableName, PUBLIC_API_URL: 'https://api.example' };
  const dossiers = composeDossiers(environment, parts);
  const visits = composeVisits(environment, parts);
  const workLists = composeWorkLists(environment, parts);

  await store.commit(insertAll(demo.group, ...demo.branches, ...demo.staff, ...demo.calendars));
  const post = (path: string, key: string, body: unknown): Call => ({
    method: 'POST',
    path: `${BRANCH}${path}`,
    headers: { 'idempotency-key': key },
    body,
    claims: supervisor,
  });
  const intake = (key: string, [customerId, vehicleId]: readonly [string, string]) =>
    post(`/customers/${customerId}/visits`, key, {
      vehicleId,
      intakeDoneAt: '2026-11-23T09:20:00+08:00',
      workItems: ['oil change', 'brake inspection'],
      wishedServices: 'wash before pickup',
    });

  const arrive = async (number: number): Promise<readonly [string, string]> => {
    const { body } = await call(
      dossiers,
      post('/customers', `measured-customer-${number}`, customer(number)),
    );
    const made = body as { customer: { id: string }; vehicles: readonly { id: string }[] };
    return [made.customer.id, made.vehicles[0]?.id ?? ''];
  };
  for (let number = 1; number < CUSTOMERS; number += 1) {
    await call(visits, intake(`measured-intake-${number}`, await arrive(number)));
  }
  const known = await arrive(CUSTOMERS);
  const next = await arrive(CUSTOMERS + 1);
  await call(visits, intake('measured-intake-known', known));

  const get = (path: string, query?: Record<string, string>): Call => ({
    path: `${BRANCH}${path}`,
    claims: supervisor,
    ...(query && { query }),
  });
  const list = get('/work-list', { owner: 'anyone', limit: '25' });
  // A function that is warm knows the key of its cursors.
  await call(workLists, list);
  return [
    { name: 'registerIntake', handler: visits, request: intake('measured-intake', next), status: 201 },
    { name: 'getDossier', handler: dossiers, request: get(`/customers/${known[0]}`), status: 200 },
    { name: 'listWork (25 lines)', handler: workLists, request: list, status: 200 },
  ];
}

function customer(number: number) {
  return {
    customer: {
      fullName: '王小明',
      phones: [{ number: `1381234${String(1000 + number)}` }],
      address: '上海市浦东新区世纪大道 100 号',
    },
    vehicles: [{ plateNumber: `沪A·${String(10_000 + number)}`, vehicleModel: 'Lavida' }],
  };
}

function supervisorOf(staff: ReturnType<typeof loadDemoGroup>['staff']): string {
  const found = staff.find(({ roles }) =>
    roles.some(({ role, branchId }) => role === 'supervisor' && branchId === 'sh-pudong'),
  );
  if (!found) throw new Error('Nobody in the demo group supervises sh-pudong');
  return found.id;
}
