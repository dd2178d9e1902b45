import { commandIds } from '../../../../shared/adapters/ids.ts';
import { applyTimer } from '../../../../shared/application/apply-timer.ts';
import type { Store } from '../../../../shared/application/ports.ts';
import type { Client } from '../../../../shared/contracts/client.ts';
import type { Operation } from '../../../../shared/contracts/operation.ts';
import { ProblemError } from '../../../../shared/contracts/problem-error.ts';
import type { CallRecord } from '../../../../shared/domain/records/call.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import { asId, type CustomerId } from '../../../../shared/kernel/ids.ts';
import { type Instant, instant, latest, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { documentClient } from '../../../../shared/storage/database-client.ts';
import type { Database } from '../../../../shared/storage/database.ts';
import { DynamoDueWork } from '../../../../shared/storage/dynamo-due-work.ts';
import { DynamoPersonalData } from '../../../../shared/storage/dynamo-personal-data.ts';
import { DynamoReads } from '../../../../shared/storage/dynamo-reads.ts';
import { DynamoRetentionWork } from '../../../../shared/storage/dynamo-retention-work.ts';
import { DynamoStore } from '../../../../shared/storage/dynamo-store.ts';
import { inProcessClient } from '../../../../infra/local/dynamo/in-process/in-process-clients.ts';
import { inProcessDynamo } from '../../../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import { loadDemoGroup } from '../../../../infra/local/demo-group.ts';
import { insertAll } from '../../../support/commits.ts';
import { tableInput } from '../../../support/table.ts';
import { apiInProcess } from '../../../story/world/api-in-process.ts';
import { wholeHistory } from './whole-history.ts';
import { wholeDossier } from '../../../support/whole-dossier.ts';

const TABLE = 'stories';
const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
const BRANCH = asId<'branch'>('sh-pudong');

/** The answer of one request: what it said, or why not. */
export type Said = { readonly status: number; readonly body: unknown };

/** One branch of the demo group on a table of its own, told a story request by request. */
export class StoryWorld {
  readonly database: Database;
  now: Instant = instant('2026-11-23T01:00:00Z');
  customerId: CustomerId = asId('cus_00000000000000000000000000');
  readonly #store: Store;
  readonly #clients: Record<'supervisor' | 'agent', Client>;
  #sent = 0;

  /** @param storeOn how commands read. */
  static async begin(settings: PartialSettings, storeOn: (database: Database) => Store): Promise<StoryWorld> {
    const engine = inProcessDynamo(tableInput(TABLE), () => 0);
    const database = { client: documentClient(inProcessClient(engine)), tableName: TABLE };
    const { group, branches, staff, calendars } = loadDemoGroup();
    const set = branches.map((branch) => ({ ...branch, settings: { ...branch.settings, ...settings } }));
    await new DynamoStore(database).commit(insertAll(group, ...set, ...staff, ...calendars));
    return new StoryWorld(database, storeOn(database), staff);
  }

  private constructor(database: Database, store: Store, staff: ReturnType<typeof loadDemoGroup>['staff']) {
    this.database = database;
    this.#store = store;
    const keys = { keyFor: async () => Buffer.alloc(32, 7) };
    const { as } = apiInProcess({
      ...this.#ports(),
      log: SILENT,
      signingKeys: keys,
      reads: new DynamoReads(database),
      personalData: new DynamoPersonalData(database),
      retentionWork: new DynamoRetentionWork(database),
      publicUrl: 'https://api.example',
    });
    const member = (role: string) => {
      const found = staff.find(
        ({ status, roles }) =>
          status === 'active' && roles.some((held) => held.role === role && held.branchId === BRANCH),
      );
      if (!found) throw new Error(`Nobody is ${role}`);
      return as(found);
    };
    this.#clients = { supervisor: member('supervisor'), agent: member('agent') };
  }

  #ports() {
    return {
      store: this.#store,
      clock: { now: () => this.now },
      ids: commandIds,
      pause: () => Promise.resolve(),
    };
  }

  get params() {
    return { branchId: BRANCH, customerId: this.customerId };
  }

  /** It is that moment, unless it is later already. */
  waitUntil(at: Instant): void {
    this.now = latest(this.now, at);
  }

  pass(minutes: number): void {
    this.now = plusMinutes(this.now, minutes);
  }

  /** Sends a request; the same one in two worlds gets the same identifiers. */
  async send(
    operation: Operation,
    params: object,
    body?: unknown,
    { as = 'supervisor', version }: { readonly as?: 'supervisor' | 'agent'; readonly version?: number } = {},
  ): Promise<Said> {
    this.#sent += 1;
    this.now = plusMinutes(this.now, 1);
    const request = {
      params: { ...this.params, ...params },
      ...(body !== undefined && { body }),
      ...(version !== undefined && { ifMatch: `"${version}"` }),
      ...(operation.idempotencyKey !== 'none' && { idempotencyKey: `request-${this.#sent}` }),
    };
    try {
      const answer = await this.#clients[as].send(operation, request as never);
      return { status: answer.status, body: answer.body };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { status: error.status, body: error.problem };
    }
  }

  /** Whatever is due happens, as when the sweep comes by. */
  async fireAllDue(): Promise<void> {
    const work = new DynamoDueWork(this.database, (error) => {
      throw error;
    });
    for await (const page of work.dueItems(this.now)) {
      for (const item of page) {
        if (item.type === 'timer') await applyTimer(this.#ports(), item.payload, 'sweep');
      }
    }
  }

  /** Everything there is, open or not, to choose from. */
  async history(): Promise<{ readonly dossier: DossierState; readonly calls: readonly CallRecord[] }> {
    const dossier = await wholeHistory(this.database, BRANCH, this.customerId);
    if (!dossier) throw new Error('The customer is not there');
    const document = await wholeDossier(this.database, BRANCH, this.customerId);
    return { dossier, calls: document?.calls ?? [] };
  }
}
