import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createMailFeedback } from '../../functions/events/mail-feedback/handler.ts';
import { armTimers } from '../../functions/streams/arm-timers/handler.ts';
import { type DeliverMailDependencies, deliverMail } from '../../functions/streams/send-mail/deliver-mail.ts';
import { createSendMail } from '../../functions/streams/send-mail/handler.ts';
import { createFireTimer } from '../../functions/timers/fire-timer/handler.ts';
import { createSweep } from '../../functions/timers/sweep/handler.ts';
import { seededRandom } from '../../infra/local/seeded-random.ts';
import { inProcessClient } from '../../infra/local/dynamo/in-process/in-process-clients.ts';
import { inProcessDynamo } from '../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import { commandIds } from '../../shared/adapters/ids.ts';
import type { MailSender } from '../../shared/application/mail-sender.ts';
import type { Store, Timer } from '../../shared/application/ports.ts';
import type { CommandPorts } from '../../shared/application/run-command.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { type Instant, instant, plusMinutes } from '../../shared/kernel/instant.ts';
import { renderMail } from '../../shared/letters/render-mail.ts';
import { announcedMail } from '../../shared/storage/announced-mail.ts';
import { type DatabaseClient, documentClient } from '../../shared/storage/database-client.ts';
import { DynamoDueWork } from '../../shared/storage/dynamo-due-work.ts';
import { DynamoStore } from '../../shared/storage/dynamo-store.ts';
import type { Item } from '../../shared/storage/records/encode.ts';
import { timerOfImage } from '../../shared/storage/timer-of-item.ts';
import { keyTextOfImage } from '../../shared/storage/key-text.ts';
import { factsAt, HARMONY, SHANGHAI } from '../support/branch-facts.ts';
import { insertAll } from '../support/commits.ts';
import { dossierWith } from '../support/dossiers.ts';
import { UNHURRIED } from '../support/staffed-table.ts';
import { tableInput } from '../support/table.ts';
import { createAgenda } from './agenda.ts';
import { createInvocations, type Invocation } from './invocations.ts';
import {
  clientOf,
  type MailFate,
  simulatedDirectFiring,
  simulatedScheduler,
  simulatedSes,
  simulatedStream,
  skewedClock,
  type Surroundings,
} from './simulated-services.ts';
import { STAFF_RECORDS } from '../support/staff-records.ts';
import { type Told, tellStories } from './stories.ts';

/** A mistake to plant, to see that the simulation finds it. */
export interface Planted {
  readonly store?: (store: Store) => Store;
  readonly client?: (client: DatabaseClient) => DatabaseClient;
  readonly sender?: (sender: MailSender) => MailSender;
}

export interface Ended {
  readonly items: readonly Item[];
  /** Every item there ever was, as it was first written. */
  readonly inserted: readonly Item[];
  readonly told: Told;
  readonly fates: ReadonlyMap<string, MailFate>;
  /** What functions threw after the storm, when nothing goes wrong any more. */
  readonly failures: readonly unknown[];
  /** Equal for equal runs. */
  readonly digest: string;
  readonly calls: number;
}

const START = instant('2026-11-23T00:00:00Z');
const STORM_ENDS = instant('2026-12-06T00:00:00Z');
const ALL_OVER = instant('2026-12-24T00:00:00Z');
const CUSTOMERS = 3;
const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

/** Lives through four weeks of one branch in a storm of faults and the calm after it, all by one seed. */
export async function simulate(seed: number, planted: Planted = {}): Promise<Ended> {
  const random = seededRandom(seed);
  const trace: string[] = [];
  const failures: unknown[] = [];
  const isStormy = (): boolean => agenda.now() < STORM_ENDS;
  const rates = () =>
    isStormy() ? { crash: 0.01, timeOut: 0.01, conflict: 0.05 } : { crash: 0, timeOut: 0, conflict: 0 };
  const { invoke, drive } = createInvocations(random, rates, trace, (error) => {
    if (!isStormy()) failures.push(error);
  });
  const agenda = createAgenda(START, trace, drive, () => (isStormy() ? random.between(1, 4) : 1));
  const outage = outageBy(random.between(0, 3), plusMinutes(START, random.between(0, 12 * 24 * 60)));
  const weather = {
    isStormy,
    outageUntil: () =>
      outage && agenda.now() >= outage.from && agenda.now() < outage.until ? outage.until : undefined,
  };
  const table = inProcessDynamo(tableInput('table'), () => agenda.minutesNow() * 60_000);
  const client = documentClient(inProcessClient(table));
  const around: Surroundings = { random, agenda, weather, table, invoke };

  const databaseOf = (invocation: Invocation) => ({
    client: (planted.client ?? ((client) => client))(clientOf(client, invocation)),
    tableName: 'table',
  });
  const portsOf = (invocation: Invocation): CommandPorts => ({
    store: (planted.store ?? ((store) => store))(new DynamoStore(databaseOf(invocation))),
    clock: skewedClock(around),
    ids: commandIds,
    pause: async () => {},
  });
  let tries = 0;
  const mailOf = (invocation: Invocation): DeliverMailDependencies => ({
    ...portsOf(invocation),
    sender: (planted.sender ?? ((sender) => sender))(ses.senderOf(invocation)),
    render: renderMail,
    letterCopy: async () => undefined,
    newTry: () => String(++tries),
    log: SILENT,
  });

  const ses = simulatedSes(around, (invocation, event) =>
    createMailFeedback({ ...portsOf(invocation), log: SILENT })(event),
  );
  const fire = (invocation: Invocation, { payload }: Timer): Promise<void> =>
    createFireTimer({ ...portsOf(invocation), waitUntil: async () => {}, log: SILENT })(payload);
  const schedulerOf = simulatedScheduler(around, fire);
  const directFiringOf = simulatedDirectFiring(around, fire);
  const typeOf = ({ dynamodb }: StreamRecord) => dynamodb?.NewImage?.['type']?.S ?? '';
  const streams = [
    simulatedStream(
      around,
      'arm-timers',
      (record) => ['obligation', 'digest'].includes(typeOf(record)),
      (invocation, event) =>
        armTimers({
          scheduler: schedulerOf(invocation),
          directFiring: directFiringOf(invocation),
          timerOf: timerOfImage,
          itemOf: ({ dynamodb }) => keyTextOfImage(dynamodb?.Keys ?? {}),
          log: SILENT,
        })(event),
    ),
    simulatedStream(
      around,
      'send-mail',
      (record) => typeOf(record) === 'mail' && record.dynamodb?.NewImage?.['status']?.S === 'pending',
      (invocation, event) =>
        doubtingAfter(invocation, async () => {
          const response = await createSendMail({ ...mailOf(invocation), announcedMail })(event, UNHURRIED);
          if (response.batchItemFailures.length > 0) ses.doubt(invocation);
          return response;
        }),
    ),
  ];
  const doubtingAfter = async <Result>(
    invocation: Invocation,
    work: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await work();
    } finally {
      if (invocation.isDead()) ses.doubt(invocation);
    }
  };

  const sweepOnce = async (): Promise<void> => {
    if (!weather.outageUntil() && !(isStormy() && random.chance(0.1))) {
      await invoke((invocation) =>
        doubtingAfter(invocation, async () => {
          const sweep = createSweep({
            ...portsOf(invocation),
            dueWork: new DynamoDueWork(databaseOf(invocation), (error) => failures.push(error)),
            personalData: NO_PERSONAL_DATA,
            deliver: (mail) => deliverMail(mailOf(invocation), mail, 'sweep'),
            log: SILENT,
          });
          await sweep(undefined, UNHURRIED);
        }),
      );
    }
    for (const wake of streams) wake();
  };
  const keepSweeping = (): void =>
    agenda.in(minutesToNextSweep(table.items(), agenda.now()), 'sweep', async () => {
      await sweepOnce();
      keepSweeping();
    });

  const customers = Array.from({ length: CUSTOMERS }, (_, index) =>
    asId<'customer'>(`cus_${String(index + 1).padStart(26, '0')}`),
  );
  await drive([
    invoke(async (invocation) => {
      const store = new DynamoStore(databaseOf(calm(invocation)));
      const { head, customer } = dossierWith(factsAt(START));
      await store.commit(insertAll(HARMONY, SHANGHAI, ...STAFF_RECORDS));
      for (const customerId of customers) {
        await store.commit(insertAll({ ...head, customerId }, { ...customer, id: customerId }));
      }
    }).then(() => undefined),
  ]);
  const told = tellStories(around, portsOf, customers);
  keepSweeping();
  await agenda.runUntil(ALL_OVER);
  const items = table.items().map((item) => unmarshall(item));
  return {
    items,
    inserted: table
      .recordsAfter(0, Number.POSITIVE_INFINITY)
      .flatMap(({ eventName, dynamodb }) =>
        eventName === 'INSERT' && dynamodb?.NewImage ? [unmarshall(dynamodb.NewImage)] : [],
      ),
    told,
    fates: ses.fates,
    failures,
    digest: createHash('sha256')
      .update(JSON.stringify([trace, items]))
      .digest('hex'),
    calls: trace.length,
  };
}

/** Setting the scene is not part of the storm. */
function calm(invocation: Invocation): Invocation {
  return { isDead: invocation.isDead, call: async (_name, _command, work) => work() };
}

const NO_PERSONAL_DATA = {
  entries: () => Promise.reject(new Error('Nobody is forgotten here')),
  emptyAnswers: () => Promise.reject(new Error('Nobody is forgotten here')),
  suppressedAmong: () => Promise.reject(new Error('Nobody is forgotten here')),
};

/** A minute after something fell due, as often as every minute; every six hours when nothing is. */
function minutesToNextSweep(
  items: readonly Readonly<Record<string, AttributeValue>>[],
  now: Instant,
): number {
  const soonest = items
    .flatMap(({ duePK, dueSK }) => (duePK?.S?.startsWith('DUE#') ? (dueSK?.S?.slice(0, 24) ?? []) : []))
    .toSorted()[0] as Instant | undefined;
  if (soonest === undefined || soonest > plusMinutes(now, 360)) return 360;
  return Math.max(1, (Date.parse(soonest) - Date.parse(now)) / 60_000 + 1);
}

/** None, the length of a known outage of 2021, or of one of 26 hours. */
function outageBy(kind: number, from: Instant): { from: Instant; until: Instant } | undefined {
  if (kind < 2) return undefined;
  return { from, until: plusMinutes(from, kind === 2 ? 14.5 * 60 : 26 * 60) };
}
