import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { SeededRandom } from '../../infra/local/seeded-random.ts';
import type { InProcessDynamo } from '../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import type { MailSender, OutgoingMail } from '../../shared/application/mail-sender.ts';
import type { DirectFiring, Scheduler, Timer } from '../../shared/application/ports.ts';
import type { AttemptOutcome } from '../../shared/domain/mail/index.ts';
import { type Instant, minutesBetween, plusMinutes } from '../../shared/kernel/instant.ts';
import type { DatabaseClient } from '../../shared/storage/database-client.ts';
import type { Agenda } from './agenda.ts';
import type { Invocation } from './invocations.ts';

/** What the services around the functions do to them; switched off when the simulation comes to rest. */
export interface Weather {
  isStormy(): boolean;
  /** Nothing that is ours runs until then. */
  outageUntil(): Instant | undefined;
}

export interface Surroundings {
  readonly random: SeededRandom;
  readonly agenda: Agenda;
  readonly weather: Weather;
  readonly table: InProcessDynamo;
  /** Invokes a function: `failed` when it threw or died. */
  invoke(work: (invocation: Invocation) => Promise<void>): Promise<'done' | 'failed'>;
}

/** The table as one invocation reaches it. */
export function clientOf(client: DatabaseClient, invocation: Invocation): DatabaseClient {
  return {
    send: (command: never) =>
      invocation.call((command as object).constructor.name, command, () => client.send(command)),
  } as unknown as DatabaseClient;
}

/** EventBridge Scheduler: loses firings, doubles them, and fires early and late. */
export function simulatedScheduler(
  { random, agenda, weather, invoke }: Surroundings,
  fire: (invocation: Invocation, timer: Timer) => Promise<void>,
): (invocation: Invocation) => Scheduler {
  const made = new Map<string, Timer>();
  const fireAt = (timer: Timer, minutes: number, tries: number): void =>
    agenda.in(Math.max(0, minutes), `fires ${timer.name}`, async () => {
      if (!made.has(timer.name)) return;
      const until = weather.outageUntil();
      if (until) return fireAt(timer, minutesBetween(agenda.now(), until), tries);
      const outcome = await invoke((invocation) => fire(invocation, timer));
      if (outcome === 'done') made.delete(timer.name);
      else if (tries < 3) fireAt(timer, 1, tries + 1);
    });
  return (invocation) => ({
    create: (timer) =>
      invocation.call('CreateSchedule', undefined, () => {
        const minutes = minutesBetween(agenda.now(), timer.fireAt);
        if (minutes <= 1.5) return 'tooNear';
        if (made.has(timer.name)) return 'alreadyThere';
        made.set(timer.name, timer);
        const isStormy = weather.isStormy();
        if (isStormy && random.chance(0.15)) return 'created';
        const off = isStormy && random.chance(0.2) ? random.between(-4, 150) : random.next();
        fireAt(timer, minutes + off, 1);
        if (isStormy && random.chance(0.15)) fireAt(timer, minutes + random.between(0, 300), 1);
        return 'created';
      }),
    remove: ({ name }) => invocation.call('DeleteSchedule', undefined, () => void made.delete(name)),
  });
}

/** Asynchronous invocations of Lambda: kept until the moment, tried three times, now and then lost or doubled. */
export function simulatedDirectFiring(
  { random, agenda, weather, invoke }: Surroundings,
  fire: (invocation: Invocation, timer: Timer) => Promise<void>,
): (invocation: Invocation) => DirectFiring {
  const fireAfter = (timer: Timer, minutes: number, tries: number): void =>
    agenda.in(Math.max(0, minutes), `invokes ${timer.name}`, async () => {
      const until = weather.outageUntil();
      if (until) return fireAfter(timer, minutesBetween(agenda.now(), until), tries);
      const outcome = await invoke((invocation) => fire(invocation, timer));
      if (outcome === 'failed' && tries < 3) fireAfter(timer, tries, tries + 1);
    });
  return (invocation) => ({
    fire: (timer) =>
      invocation.call('Invoke', undefined, () => {
        const minutes = minutesBetween(agenda.now(), timer.fireAt);
        if (weather.isStormy() && random.chance(0.15)) return;
        fireAfter(timer, minutes, 1);
        if (weather.isStormy() && random.chance(0.15)) fireAfter(timer, minutes + random.between(0, 60), 1);
      }),
  });
}

/** Hands the changes of the table to a consumer: late, in batches, again from where it failed, and not all of them. */
export function simulatedStream(
  { random, agenda, weather, table, invoke }: Surroundings,
  name: string,
  isWanted: (record: StreamRecord) => boolean,
  consume: (invocation: Invocation, event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>,
): () => void {
  let position = 0;
  let isOnItsWay = false;
  let tries = 0;

  const deliver = async (): Promise<void> => {
    isOnItsWay = false;
    if (weather.outageUntil()) return wake();
    const upTo = Math.min(table.lastSequence(), position + random.between(1, 12));
    const isStormy = weather.isStormy();
    const batch = table
      .recordsAfter(position, upTo - position)
      .filter((record) => isWanted(record) && !(isStormy && random.chance(0.05)));
    if (batch.length > 0) {
      let response: DynamoDBBatchResponse | undefined;
      const outcome = await invoke(async (invocation) => {
        response = await consume(invocation, { Records: batch as DynamoDBRecord[] });
      });
      const failed = response?.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)) ?? [];
      tries += 1;
      const again =
        outcome === 'failed' || (isStormy && random.chance(0.1))
          ? Number(batch[0]?.dynamodb?.SequenceNumber)
          : undefined;
      const from = Math.min(...failed, again ?? Number.POSITIVE_INFINITY);
      if (Number.isFinite(from) && tries < 5) {
        position = from - 1;
        return wake();
      }
    }
    tries = 0;
    position = upTo;
    return wake();
  };
  const wake = (): void => {
    if (isOnItsWay || position >= table.lastSequence()) return;
    isOnItsWay = true;
    const until = weather.outageUntil();
    agenda.in(until ? minutesBetween(agenda.now(), until) : random.next() / 5, `stream to ${name}`, deliver);
  };
  return wake;
}

/** What the mail service did with one mail. */
export interface MailFate {
  /** When it took it. */
  readonly acceptedAt: Instant[];
  /** Attempts whose outcome nobody learned. */
  doubtful: number;
}

/** SES: throttles, takes mails without saying so, and sends its events early, twice, late or never. */
export function simulatedSes(
  { random, agenda, weather, invoke }: Surroundings,
  tell: (invocation: Invocation, event: unknown) => Promise<void>,
): {
  readonly fates: ReadonlyMap<string, MailFate>;
  readonly senderOf: (invocation: Invocation) => MailSender;
  /** The invocation failed, so nobody knows whether it noted what it sent. */
  readonly doubt: (invocation: Invocation) => void;
} {
  const fates = new Map<string, MailFate>();
  const sentBy = new Map<Invocation, MailFate[]>();
  let messages = 0;

  const later = (event: unknown, minutes: number, tries: number): void =>
    agenda.in(minutes, 'SES tells', async () => {
      const until = weather.outageUntil();
      if (until) return later(event, minutesBetween(agenda.now(), until), tries);
      const outcome = await invoke((invocation) => tell(invocation, event));
      if (outcome === 'failed' && tries < 5) later(event, 2, tries + 1);
    });

  const accept = (mail: OutgoingMail, fate: MailFate): AttemptOutcome => {
    fate.acceptedAt.push(agenda.now());
    messages += 1;
    const messageId = `ses-${messages}`;
    const isStormy = weather.isStormy();
    for (const eventType of ['Send', 'Delivery'] as const) {
      if (isStormy && random.chance(0.15)) continue;
      const event = eventOf(eventType, mail, messageId, agenda.now());
      later(event, random.chance(0.3) ? 0 : random.between(0, 12), 1);
      if (isStormy && random.chance(0.15)) later(event, random.between(0, 600), 1);
    }
    return { outcome: 'accepted', messageId };
  };

  const fateOf = (mail: OutgoingMail): MailFate => {
    const fate = fates.get(mail.mailId) ?? { acceptedAt: [], doubtful: 0 };
    fates.set(mail.mailId, fate);
    return fate;
  };

  const send = (mail: OutgoingMail, fate: MailFate): { outcome: AttemptOutcome } => {
    const chance = weather.isStormy() ? random.next() : 1;
    if (chance < 0.08) return { outcome: { outcome: 'deferred' } };
    if (chance < 0.16) {
      fate.doubtful += 1;
      if (chance < 0.12) accept(mail, fate);
      return { outcome: { outcome: 'unknown' } };
    }
    return { outcome: accept(mail, fate) };
  };

  return {
    fates,
    senderOf: (invocation) => ({
      async send(mail) {
        const fate = fateOf(mail);
        sentBy.set(invocation, [...(sentBy.get(invocation) ?? []), fate]);
        try {
          return await invocation.call('SendRawEmail', undefined, () => send(mail, fate));
        } catch (error) {
          if (invocation.isDead()) throw error;
          fate.doubtful += 1;
          return { outcome: { outcome: 'unknown' } };
        }
      },
    }),
    doubt: (invocation) => {
      for (const fate of sentBy.get(invocation) ?? []) fate.doubtful += 1;
    },
  };
}

function eventOf(eventType: string, mail: OutgoingMail, messageId: string, at: Instant): unknown {
  const { groupId, branchId, mailId, attemptId } = mail;
  const tags = { groupId: [groupId], branchId: [branchId], mailId: [mailId], attemptId: [attemptId] };
  return { detail: { eventType, mail: { timestamp: at, messageId, tags }, delivery: { timestamp: at } } };
}

/** The clock of one machine, up to five minutes off. */
export function skewedClock({ random, agenda, weather }: Surroundings): { now(): Instant } {
  const off = weather.isStormy() && random.chance(0.3) ? random.between(-300, 300) / 60 : 0;
  return { now: () => (off === 0 ? agenda.now() : plusMinutes(agenda.now(), off)) };
}
