import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { happenings as recordHappenings } from './clock/happenings.ts';
import { localClock } from './clock/local-clock.ts';
import { pulse } from './clock/pulse.ts';
import { testClock } from './clock/test-clock.ts';
import { timeMachine } from './clock/time-machine.ts';
import { loadDemoGroup } from './demo-group.ts';
import { dueTracker } from './dynamo/due-tracker.ts';
import { expiredItems } from './dynamo/delete-expired.ts';
import { engineClient } from './dynamo/engine-client.ts';
import { localDynamo } from './dynamo/local-dynamo.ts';
import { asynchronousInvocations } from './functions/asynchronous-invocations.ts';
import { deadLetters } from './functions/dead-letters.ts';
import { fromSource, localFunctions } from './functions/local-functions.ts';
import { recurringInvocations } from './functions/recurring-invocations.ts';
import { gateway } from './gateway/gateway.ts';
import { type HttpReply, listen, type RequestListener } from './http/http-server.ts';
import type { LocalStack } from './local-stack.ts';
import { mailEventDispatcher } from './mail/dispatch-mail-events.ts';
import { readMail } from './mail/inbox.ts';
import { mailServer } from './mail/mail-server.ts';
import { sentMails } from './mail/sent-mail.ts';
import { localRoutes } from './page/local-routes.ts';
import { firingEngine } from './scheduler/fire-schedules.ts';
import { schedulerControl } from './scheduler/scheduler-control.ts';
import { schedulerServer } from './scheduler/scheduler-server.ts';
import { schedules as keepSchedules } from './scheduler/schedules.ts';
import { useLocalEndpoints } from './sdk-environment.ts';
import { seedDemoGroup } from './seed-demo-group.ts';
import type { StartOptions } from './start-options.ts';
import { takeDataFolder } from './state/data-folder.ts';
import { openLocalDatabase } from './state/local-database.ts';
import { localSettings } from './state/settings.ts';
import { stopper } from './stopper.ts';
import { streamConsumer } from './streams/stream-consumer.ts';
import { streamPositions } from './streams/stream-positions.ts';
import { streamReader } from './streams/stream-reader.ts';
import { loadTemplates } from './template/load-templates.ts';
import { readPlan } from './template/read-plan.ts';
import { memberFor } from './tokens/token-holder.ts';
import { tokenIssuer } from './tokens/token-issuer.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/**
 * Starts the whole backend on the loopback address: the functions from their sources in this process, behind
 * local engines that are driven by the synthesised templates. One stack per process, because the AWS SDK
 * finds the engines through the environment.
 *
 * @throws LocalStartError with one clear sentence when it cannot be started; nothing is left running then.
 */
export async function startLocal(options: StartOptions = {}): Promise<LocalStack> {
  const stop = stopper();
  try {
    return await start(options, stop);
  } catch (error) {
    await stop.all();
    throw error;
  }
}

async function start(options: StartOptions, stop: ReturnType<typeof stopper>): Promise<LocalStack> {
  const warn = options.warn ?? (() => undefined);
  const onLoss = options.onLoss ?? warn;
  const port = (offset: number): number => (typeof options.ports === 'number' ? options.ports + offset : 0);

  const folder = takeDataFolder(options.dataFolder ?? join(PROJECT, '.aftercare'), options.fresh ?? false);
  stop.later(async () => folder.release());
  const database = openLocalDatabase(folder.localDatabase);
  stop.later(async () => database.close());
  const settings = localSettings(database);
  const clock = testClock(settings, options.clock ?? {});
  const happenings = recordHappenings(clock);
  const plan = readPlan(options.templates ?? (await loadTemplates(PROJECT)));

  // The servers listen first, so that a taken port is found before anything else is done.
  let answer: RequestListener = starting;
  const api = await listen(port(0), 'API', (request) => answer(request));
  stop.later(api.stop);
  const letters = deadLetters(database, clock, happenings);
  const mails = sentMails(database);
  const control = { scheduler: schedulerControl(), mail: { nextRefusals: [] as string[] } };
  const schedules = keepSchedules(database, clock, control.scheduler);
  for (const group of ['default', ...plan.scheduleGroups]) schedules.createGroup(group);
  const schedulerAt = await listen(port(2), 'Scheduler', schedulerServer(schedules, control.scheduler));
  stop.later(schedulerAt.stop);
  let accepted: Parameters<typeof mailServer>[0]['accepted'] = () => undefined;
  const mail = mailServer({
    clock,
    mails,
    control: control.mail,
    happenings,
    accepted: (sent) => accepted(sent),
  });
  stop.later(mail.stop);
  const inboxAt = await listen(port(1), 'mail inbox', mail.listener);
  stop.later(inboxAt.stop);

  const dynamo = await localDynamo({
    plan: plan.table,
    databaseFile: folder.tableDatabase,
    settings,
    port: port(3),
    fresh: options.fresh ?? false,
    environment: options.environment ?? process.env,
    warn,
    onLoss,
  });
  stop.later(dynamo.stop);
  stop.later(
    useLocalEndpoints(
      { dynamo: dynamo.endpoint, scheduler: schedulerAt.url, mail: inboxAt.url },
      folder.path,
    ),
  );

  const functions = await localFunctions(
    plan.functions,
    options.loadCompose ?? fromSource(PROJECT),
    { PUBLIC_API_URL: api.url, LOG_LEVEL: options.quiet ? 'ERROR' : 'WARN' },
    clock,
  );
  const invocations = asynchronousInvocations(database, clock, functions, letters, happenings);
  accepted = mailEventDispatcher(plan, invocations, happenings);

  const streamsClient = new DynamoDBStreamsClient(engineClient(dynamo.endpoint));
  stop.later(async () => streamsClient.destroy());
  const due = await dueTracker(dynamo.client, plan.table);
  const positions = plan.streams.map(({ id }) => streamPositions(database, id, dynamo.streamArn));
  const consumers = plan.streams.map((stream, index) =>
    streamConsumer({
      plan: stream,
      reader: streamReader({
        client: streamsClient,
        streamArn: dynamo.streamArn,
        positions: positions[index] ?? positionsMissing(),
        version: dynamo.version,
      }),
      streamArn: `${plan.table.arn}/stream/local`,
      functions,
      deadLetters: letters,
      happenings,
      ...(index === 0 && { observe: due.observe }),
    }),
  );

  const deleteExpired = expiredItems(dynamo.client, plan.table, clock);
  const machine = timeMachine({
    clock,
    happenings,
    reacting: consumers,
    timed: [
      firingEngine({
        schedules,
        clock,
        control: control.scheduler,
        functions,
        invocations,
        deadLetters: letters,
        happenings,
      }),
      invocations,
      ...plan.recurring.map((recurring) =>
        recurringInvocations(recurring, functions, happenings, due.earliest),
      ),
    ],
    async arrive() {
      const deleted = await deleteExpired();
      if (deleted > 0) happenings.record('itemsExpired', `${deleted} items`);
      const passed = positions.map((position) => position.lowest());
      const known = passed.filter((number) => number !== undefined).toSorted(ascending);
      if (known[0] !== undefined && known.length === passed.length) dynamo.trim(known[0]);
    },
  });

  const demo = loadDemoGroup();
  if (options.seed ?? true) await seedDemoGroup(dynamo.client, plan.table.create.TableName, demo, clock);
  const tokens = await tokenIssuer(settings, api.url);
  const beat = pulse(machine, (error) => warn(`The local run stumbled: ${error.message}`));
  // First to end: nothing may be carried out any more while the engines go away.
  stop.later(beat.stop);

  const stack: LocalStack = {
    apiUrl: api.url,
    inboxUrl: inboxAt.url,
    schedulerUrl: schedulerAt.url,
    dynamoEndpoint: dynamo.endpoint,
    tableName: plan.table.create.TableName,
    clock: localClock(clock, machine),
    tokens,
    scheduler: control.scheduler,
    mail: control.mail,
    staff: demo.staff,
    token: async (holder) => await tokens.tokenFor(memberFor(holder, demo.staff)),
    pendingTimers: (limit = 50) => schedules.upcoming(limit).map(({ name, fireAt }) => ({ name, fireAt })),
    inbox: async () => await Promise.all(mails.list().map(readMail)),
    deadLetters: letters.list,
    happenings: () => happenings.recent,
    stop: stop.all,
  };
  const serveApi = gateway({
    api: plan.api,
    functions,
    issuer: tokens,
    clock,
    answered: beat.soon,
    failed: options.quiet ? () => undefined : console.error,
  });
  const serveLocal = localRoutes(stack);
  answer = async (request) => (await serveLocal(request)) ?? (await serveApi(request));
  return stack;
}

async function starting(): Promise<HttpReply> {
  return { status: 503, headers: { 'retry-after': '1' }, body: 'The local run is still starting.' };
}

function positionsMissing(): never {
  throw new Error('Every stream consumer has its positions');
}

function ascending(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
