import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { commandIds } from '../../../shared/adapters/ids.ts';
import type { Store } from '../../../shared/application/ports.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import { recordCall } from '../../../shared/contracts/call/index.ts';
import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import {
  completeDossierEntry,
  recordDelivery,
  registerIntake,
} from '../../../shared/contracts/visit/index.ts';
import { asId, type BranchId, type CustomerId, ID_PREFIXES } from '../../../shared/kernel/ids.ts';
import { timeCharacters } from '../../../shared/kernel/id-time.ts';
import { epochMilliseconds, type Instant, instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { dossierPartition } from '../../../shared/storage/keys.ts';
import { queryItems } from '../../../shared/storage/read/query-items.ts';
import type { Item } from '../../../shared/storage/records/encode.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import { insertAll } from '../../support/commits.ts';
import { apiInProcess } from '../../story/world/api-in-process.ts';

const BRANCH: BranchId = asId('sh-pudong');
const KEYS = { keyFor: async () => Buffer.alloc(32, 7) };
const PLAYED_AT = '2026-11-24T02:00:00Z';
const MOST_WRITTEN_AT_ONCE = 25;

/** How much there is of a customer. */
export interface Size {
  readonly visits: number;
  readonly cars: number;
  /** The visits are delivered and their follow-ups still to be made, instead of over and done with. */
  readonly isPending?: true;
}

/** A customer of a branch, with a past made by copying a visit that was played. */
export class FleetWorld {
  readonly client: Client;
  readonly ports: CommandPorts;
  readonly customerId: CustomerId;
  readonly vehicleIds: readonly string[];
  readonly followUpId: string;
  #now: Instant;

  /** @param storeAs how commands reach the table. */
  static async begin(
    database: Database,
    { visits, cars, isPending }: Size,
    storeAs: (store: Store) => Store = (store) => store,
  ): Promise<FleetWorld> {
    const { group, branches, staff, calendars } = loadDemoGroup();
    const store = storeAs(new DynamoStore(database));
    await store.commit(insertAll(group, ...branches, ...staff, ...calendars));
    const clock = { at: instant('2026-11-23T02:00:00Z') };
    const ports: CommandPorts = {
      store,
      clock: { now: () => clock.at },
      ids: commandIds,
      pause: (attempt) => new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt)),
    };
    const { as } = apiInProcess({
      ...ports,
      log: { info: () => {}, warn: () => {}, error: console.error },
      signingKeys: KEYS,
      reads: new DynamoReads(database),
      personalData: new DynamoPersonalData(database),
      retentionWork: new DynamoRetentionWork(database),
      publicUrl: 'https://api.example',
    });
    const client = as(
      staff.find(({ roles }) => roles.some((held) => held.role === 'supervisor' && held.branchId === BRANCH)),
    );
    const played = await play(client, isPending === true, (at) => {
      clock.at = instant(at);
    });
    const vehicleIds = await copyCars(database, played, cars);
    await copyVisits(database, played, vehicleIds, visits);
    clock.at = instant('2027-06-15T02:00:00Z');
    return new FleetWorld(client, ports, played.customerId, vehicleIds, played.followUpId, clock);
  }

  readonly #clock: { at: Instant };

  private constructor(
    client: Client,
    ports: CommandPorts,
    customerId: CustomerId,
    vehicleIds: readonly string[],
    followUpId: string,
    clock: { at: Instant },
  ) {
    this.client = client;
    this.ports = ports;
    this.customerId = customerId;
    this.vehicleIds = vehicleIds;
    this.followUpId = followUpId;
    this.#clock = clock;
    this.#now = clock.at;
  }

  get params() {
    return { branchId: BRANCH, customerId: this.customerId };
  }

  get now(): Instant {
    return this.#now;
  }

  pass(minutes: number): void {
    this.#now = plusMinutes(this.#now, minutes);
    this.#clock.at = this.#now;
  }
}

interface Played {
  readonly customerId: CustomerId;
  readonly vehicleId: string;
  readonly followUpId: string;
}

/** One visit with both follow-ups, command by command. */
async function play(client: Client, isPending: boolean, setClock: (at: string) => void): Promise<Played> {
  const { body: registered } = await client.send(registerCustomer, {
    params: { branchId: BRANCH },
    body: {
      customer: {
        fullName: '浦东出租汽车公司',
        address: '上海市浦东新区世纪大道 1 号',
        email: 'fleet@example.com',
        phones: [{ number: '021 5835 0100', label: 'office' }],
      },
      vehicles: [
        {
          plateNumber: '沪A12345',
          vehicleModel: 'Lavida 1.5',
          vehicleClass: 'sedan',
          maintenanceInterval: { months: 6 },
        },
      ],
    },
  });
  const vehicleId = registered.vehicles[0]?.id ?? '';
  const params = { branchId: BRANCH, customerId: registered.customer.id };
  setClock(PLAYED_AT);
  const intake = await client.send(registerIntake, {
    params,
    body: { vehicleId, intakeDoneAt: PLAYED_AT, workItems: ['60,000 km service'] },
  });
  const visit = { ...params, visitId: intake.body.visit.id };
  await client.send(completeDossierEntry, {
    params: visit,
    body: {
      wishedServices: 'wash',
      contactPlan: {
        talkingPoints: ['noise'],
        nextServiceItem: 'tyres',
        plannedContactAt: '2027-03-01T02:00:00Z',
      },
    },
  });
  const delivered = await client.send(recordDelivery, {
    params: visit,
    body: { deliveredAt: PLAYED_AT, workDone: ['oil', 'filter'] },
  });
  const customerId = asId<'customer'>(registered.customer.id);
  const first = delivered.body.followUp?.id ?? '';
  if (isPending) return { customerId, vehicleId, followUpId: first };
  let followUpId = first;
  for (const at of ['2026-11-28T02:00:00Z', '2026-12-06T02:00:00Z']) {
    setClock(at);
    const { body } = await client.send(recordCall, {
      params,
      body: {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt: at,
        outcome: 'completed',
        vehicleUse: 'runs well',
        serviceOpinion: 'satisfied',
        topics: at < '2026-12' ? ['vehicleAndService'] : ['newNeeds'],
        followUpIds: [followUpId],
      },
    });
    followUpId = body.planned[0]?.id ?? followUpId;
  }
  return { customerId, vehicleId, followUpId: first };
}

async function copyCars(
  database: Database,
  { customerId, vehicleId }: Played,
  cars: number,
): Promise<string[]> {
  const items = await itemsOf(database, customerId);
  const own = items.filter(({ SK }) => String(SK).includes(vehicleId));
  const ids = Array.from({ length: cars - 1 }, (_, count) => idOf('vehicle', count));
  await write(
    database,
    ids.flatMap((id) => own.map((item) => renamed(item, new Map([[vehicleId, id]])))),
  );
  return [vehicleId, ...ids];
}

/** Every record of the visit again, under identifiers of its own, car after car. */
async function copyVisits(
  database: Database,
  { customerId, vehicleId }: Played,
  vehicleIds: readonly string[],
  visits: number,
): Promise<void> {
  const items = (await itemsOf(database, customerId)).filter(({ SK }) =>
    /^(S#(VISIT|FOLLOWUP|OBLIGATION)|H#(CALL|ACTIVITY))#/.test(String(SK)),
  );
  const names = [...new Set(items.flatMap((item) => JSON.stringify(item).match(COPIED) ?? []))];
  for (let visit = 1; visit < visits; visit += 1) {
    const ids = new Map<string, string>(
      names.map((name, count) => [name, idOf(kindOf(name), visit * 100 + count)]),
    );
    ids.set(vehicleId, vehicleIds[visit % vehicleIds.length] ?? vehicleId);
    await write(
      database,
      items.map((item) => renamed(item, ids)),
    );
  }
}

const COPIED = /(?:vis|fup|obl|cal|act)_[0-9a-z]{26}/g;

function kindOf(name: string): keyof typeof ID_PREFIXES {
  const [kind] = Object.entries(ID_PREFIXES).find(([, prefix]) => name.startsWith(prefix)) ?? ['visit'];
  return kind as keyof typeof ID_PREFIXES;
}

function idOf(kind: keyof typeof ID_PREFIXES, count: number): string {
  const time = timeCharacters(epochMilliseconds(instant('2026-11-25T00:00:00Z')) + count);
  return `${ID_PREFIXES[kind]}_${time}${String(count).padStart(16, '0')}`;
}

function renamed(item: Item, ids: ReadonlyMap<string, string>): Item {
  const text = JSON.stringify(item).replaceAll(/[a-z]{3}_[0-9a-z]{26}/g, (name) => ids.get(name) ?? name);
  return JSON.parse(text) as Item;
}

function itemsOf(database: Database, customerId: CustomerId): Promise<readonly Item[]> {
  return queryItems(database, { partition: dossierPartition(BRANCH, customerId) });
}

async function write({ client, tableName }: Database, items: readonly Item[]): Promise<void> {
  for (let at = 0; at < items.length; at += MOST_WRITTEN_AT_ONCE) {
    const chunk = items.slice(at, at + MOST_WRITTEN_AT_ONCE);
    await client.send(
      new BatchWriteCommand({
        RequestItems: { [tableName]: chunk.map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
  }
}
