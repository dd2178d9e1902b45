import { SESClient } from '@aws-sdk/client-ses';
import type { DynamoDBRecord } from 'aws-lambda';
import { compose as composeDossiers } from '../../functions/api/dossier/compose.ts';
import { compose as composeCalls } from '../../functions/api/call/compose.ts';
import { compose as composeVisits } from '../../functions/api/visit/compose.ts';
import { createMailFeedback } from '../../functions/events/mail-feedback/handler.ts';
import { compose as composeArmTimers } from '../../functions/streams/arm-timers/compose.ts';
import { compose as composeSendMail, mailSending } from '../../functions/streams/send-mail/compose.ts';
import { mailSettings } from '../../functions/streams/send-mail/mail-settings.ts';
import { deliverMail } from '../../functions/streams/send-mail/deliver-mail.ts';
import { createFireTimer } from '../../functions/timers/fire-timer/handler.ts';
import { createSweep } from '../../functions/timers/sweep/handler.ts';
import { lambdaRecord } from '../../infra/local/streams/lambda-record.ts';
import { streamReader } from '../../infra/local/streams/stream-reader.ts';
import { sesMailSender } from '../../shared/adapters/ses-mail-sender.ts';
import type { Scheduler, Timer } from '../../shared/application/ports.ts';
import { type Instant, instant } from '../../shared/kernel/instant.ts';
import { DynamoReads } from '../../shared/storage/dynamo-reads.ts';
import { DynamoSigningKeys } from '../../shared/storage/dynamo-signing-keys.ts';
import { PEOPLE } from './branch-facts.ts';
import { call, claims } from './api-calls.ts';
import type { CrashPoint } from './crash-point.ts';
import type { SesServer } from './ses-server.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from './staffed-table.ts';
import type { NewTable, Tables } from './table.ts';

/**
 * What happens to the stream records or the firing during which a function died: they come again
 * (`redelivered`), or are lost (`lost`), so that only the sweep is left. Callers of the API and the event bus
 * always repeat.
 */
export type Recovery = 'redelivered' | 'lost';

/** What goes wrong in a chain beside the one crash. */
export interface Faults {
  readonly recovery: Recovery;
  /** What is out of order for ever: schedules are made and never fire, or no consumer sees the stream. */
  readonly silent?: 'scheduler' | 'stream';
}

/** The functions of the first chain, wired to each other by what stands between them on AWS. */
export interface WholeChain extends StaffedTable {
  /** Posts as the agent until it is done, then carries everything on to rest. */
  post<Body>(feature: keyof typeof FEATURES, path: string, body: unknown): Promise<Body>;
  /** Moves time to that instant: timers fire on the way, and the sweep runs at its end. */
  at(text: string): Promise<void>;
  /** How often the mail service took a mail. */
  mailsTaken(): number;
}

const FEATURES = { dossier: composeDossiers, visit: composeVisits, call: composeCalls };
const MAIL = { from: 'after-sales@harmony.example', configurationSet: 'aftercare' };
const ENVIRONMENT = {
  TABLE_NAME: 'unused',
  PUBLIC_API_URL: 'https://api.example',
  MAIL_FROM: MAIL.from,
  MAIL_CONFIGURATION_SET: MAIL.configurationSet,
  LOG_LEVEL: 'SILENT',
};

/** Makes the chain on a new table; every write of its functions goes by the crash point. */
export async function wholeChain(
  engine: Tables,
  ses: SesServer,
  startAt: string,
  point: CrashPoint,
  { recovery, silent }: Faults,
): Promise<WholeChain> {
  const world = await staffedTable(clientOfItsOwn(engine), startAt);
  const { table } = world;
  const nextRecords = await readerOf(table);
  const timers = new Map<string, Timer>();
  const sesClient = new SESClient(ses.clientConfig);
  point.watchClient(table.client, 'TransactWriteItemsCommand');
  point.watchClient(sesClient, 'SendRawEmailCommand');

  const api = {
    ...world,
    reads: new DynamoReads(table),
    signingKeys: new DynamoSigningKeys(table),
    checkReplies: true,
  };
  const sender = sesMailSender(sesClient, MAIL);
  const consumers = [
    composeArmTimers(ENVIRONMENT, {
      scheduler: point.watchScheduler(keptIn(timers, world)),
      // What is too near for a schedule is left to the sweep here.
      directFiring: { fire: async () => {} },
      log: world.log,
    }),
    composeSendMail(ENVIRONMENT, { ...world, sender }),
  ];
  const fireTimer = createFireTimer(world);
  const feedback = createMailFeedback(world);
  const sending = { ...world, ...mailSending(mailSettings(ENVIRONMENT), table), sender };
  const sweep = createSweep({ ...world, deliver: (mail) => deliverMail(sending, mail, 'sweep') });

  const deliver = async (work: () => Promise<unknown>): Promise<void> => {
    const outcome = await point.invoke(work);
    if (outcome === 'crashed' && recovery === 'redelivered') await point.invoke(work);
  };
  let posted = 0;
  let told = ses.requests.length;
  const before = told;
  const tellOfMails = async (): Promise<void> => {
    for (; told < ses.requests.length; told += 1) {
      const event = deliveryOf(ses.requests[told], told + 1, world.clock.now());
      if ((await point.invoke(() => feedback(event))) === 'crashed') await feedback(event);
    }
  };
  const settle = async (): Promise<void> => {
    for (let records = await nextRecords(); records.length > 0; records = await nextRecords()) {
      const Records = [...records];
      for (const consume of silent === 'stream' ? [] : consumers)
        await deliver(() => consume({ Records }, UNHURRIED));
      await tellOfMails();
    }
    await tellOfMails();
  };
  const sweepToTheEnd = async (): Promise<void> => {
    for (let found = 1; found > 0; ) {
      const report = await point.invoke(() => sweep(undefined, UNHURRIED));
      found = report === 'crashed' ? 1 : report.found;
      await settle();
    }
  };

  return {
    ...world,
    async post(feature, path, body) {
      posted += 1;
      const handler = FEATURES[feature](ENVIRONMENT, api);
      const request = {
        method: 'POST',
        path: `/v1/branches/sh-pudong/customers${path}`,
        headers: { 'idempotency-key': `command-${posted}` },
        claims: claims('agent@sh-pudong', { staff: PEOPLE.agent }),
        body,
      };
      let answer = await point.invoke(() => call(handler, request));
      if (answer === 'crashed') answer = await point.invoke(() => call(handler, request));
      if (answer === 'crashed') throw new Error('Nobody dies twice');
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      await settle();
      return answer.body as never;
    },
    async at(text) {
      const until = instant(text);
      const next = () => (silent === 'scheduler' ? undefined : firstDue(timers, until));
      for (let timer = next(); timer; timer = next()) {
        const { name, fireAt, payload } = timer;
        timers.delete(name);
        if (fireAt > world.clock.now()) world.setClock(fireAt);
        await deliver(() => fireTimer(payload));
        await settle();
      }
      world.setClock(until);
      await sweepToTheEnd();
    },
    mailsTaken: () => ses.requests.length - before,
  };
}

/** Crash points of one chain must not watch another's. */
function clientOfItsOwn(engine: Tables): Tables {
  return {
    newTable: async () => {
      const table = await engine.newTable();
      return { ...table, client: table.newClient() };
    },
  };
}

async function readerOf({ streams, streamArn }: NewTable) {
  const done = new Map<string, string>();
  const reader = streamReader({
    client: streams,
    streamArn,
    positions: { get: (id) => done.get(id), set: (id, at) => void done.set(id, at), lowest: () => undefined },
    version: () => undefined,
  });
  return async (): Promise<readonly DynamoDBRecord[]> => {
    const records = await reader.next();
    reader.commit();
    return records.map((record) => lambdaRecord(record, streamArn));
  };
}

/** EventBridge Scheduler as far as the functions see it. */
function keptIn(timers: Map<string, Timer>, { clock }: StaffedTable): Scheduler {
  return {
    async create(timer) {
      if (timer.fireAt <= clock.now()) return 'tooNear';
      if (timers.has(timer.name)) return 'alreadyThere';
      timers.set(timer.name, timer);
      return 'created';
    },
    async remove({ name }) {
      timers.delete(name);
    },
  };
}

function firstDue(timers: ReadonlyMap<string, Timer>, until: Instant): Timer | undefined {
  return [...timers.values()]
    .filter(({ fireAt }) => fireAt <= until)
    .toSorted((left, right) => (left.fireAt < right.fireAt ? -1 : 1))[0];
}

/** The event by which SES tells that a mail was delivered. */
function deliveryOf(request: URLSearchParams | undefined, number: number, at: Instant): unknown {
  const tags: Record<string, string[]> = {};
  for (let index = 1; request?.has(`Tags.member.${index}.Name`); index += 1) {
    tags[request.get(`Tags.member.${index}.Name`) ?? ''] = [request.get(`Tags.member.${index}.Value`) ?? ''];
  }
  return {
    'detail-type': 'Email Delivered',
    source: 'aws.ses',
    detail: {
      eventType: 'Delivery',
      mail: { timestamp: at, messageId: `ses-${number}`, tags },
      delivery: { timestamp: at },
    },
  };
}
