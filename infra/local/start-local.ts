import { join } from 'node:path';
import { documentClient } from '../../shared/storage/database-client.ts';
import { localClock } from './clock/local-clock.ts';
import { pulse } from './clock/pulse.ts';
import { loadDemoGroup } from './demo-group.ts';
import { fromSource, localFunctions } from './functions/local-functions.ts';
import { gateway } from './gateway/gateway.ts';
import { type HttpReply, listen, type RequestListener } from './http/http-server.ts';
import type { LocalStack } from './local-stack.ts';
import { localTime } from './local-time.ts';
import { readMail } from './mail/inbox.ts';
import { openEngines } from './open-engines.ts';
import { openRun } from './open-run.ts';
import { localRoutes } from './page/local-routes.ts';
import { seedDemoGroup } from './seed-demo-group.ts';
import type { StartOptions } from './start-options.ts';
import { type Stopper, stopper } from './stopper.ts';
import { loadTemplates } from './template/load-templates.ts';
import { readPlan } from './template/read-plan.ts';
import { presentBranches } from './group/present-branches.ts';
import { presentStaff } from './group/present-staff.ts';
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

async function start(options: StartOptions, stop: Stopper): Promise<LocalStack> {
  const { fresh = false, quiet = false, warn = () => undefined } = options;
  const logLevel = options.logLevel ?? (quiet ? 'ERROR' : 'WARN');
  const port = (offset: number): number => (typeof options.ports === 'number' ? options.ports + offset : 0);
  const run = await openRun(
    options.dataFolder ?? join(PROJECT, '.aftercare'),
    fresh,
    options.clock ?? {},
    stop,
  );
  const { clock } = run;
  const plan = readPlan(options.templates ?? (await loadTemplates(PROJECT)));

  // The API listens first: its address is the issuer of tokens and an environment variable of functions.
  let answer: RequestListener = starting;
  const api = await listen(port(0), 'API', (request) => answer(request));
  stop.later(api.stop);
  const engines = await openEngines(run, plan, {
    ports: { inbox: port(1), scheduler: port(2), dynamo: port(3) },
    fresh,
    environment: options.environment ?? process.env,
    warn,
    onLoss: options.onLoss ?? warn,
    inProcess: options.inProcess ?? false,
  });
  const { dynamo } = engines;
  const tableName = plan.table.create.TableName;
  const functions = await localFunctions(
    plan.functions,
    options.loadCompose ?? fromSource(PROJECT),
    { PUBLIC_API_URL: api.url, LOG_LEVEL: logLevel },
    clock,
  );
  const machine = await localTime(run, plan, engines, functions);
  const demo = loadDemoGroup();
  const database = { client: documentClient(dynamo.client), tableName };
  engines.showTimesBy(async () => {
    const branches = await presentBranches(database, demo.group.id);
    return new Map(branches.map(({ id, timeZone }) => [id, timeZone]));
  });
  if (options.seed ?? true) await seedDemoGroup(dynamo.client, tableName, demo, clock);
  const tokens = await tokenIssuer(run.settings, api.url);
  const beat = pulse(machine, (error) => warn(`The local run stumbled: ${error.message}`));
  // First to end, because nothing may run any more while the engines stop.
  stop.later(() => Promise.all([machine.stop(), beat.stop()]));

  const stack: LocalStack = {
    apiUrl: api.url,
    inboxUrl: engines.inboxUrl,
    schedulerUrl: engines.schedulerUrl,
    dynamoEndpoint: dynamo.endpoint,
    tableName,
    clock: localClock(clock, machine),
    tokens,
    scheduler: engines.schedulerControl,
    mail: engines.mailControl,
    staff: demo.staff,
    token: async (holder) => await tokens.tokenFor(memberFor(holder, demo.staff)),
    presentStaff: () => presentStaff(database, demo.group.id),
    presentBranches: () => presentBranches(database, demo.group.id),
    mailSummaries: engines.mailSummaries.list,
    pendingTimers: (limit = 50) =>
      engines.schedules.upcoming(limit).map(({ name, fireAt }) => ({ name, fireAt })),
    inbox: async () => await Promise.all(engines.mails.list().map(readMail)),
    deadLetters: run.deadLetters.list,
    happenings: () => run.happenings.recent,
    stop: stop.all,
  };
  const serveApi = gateway({
    api: plan.api,
    functions,
    issuer: tokens,
    clock,
    answered: beat.soon,
    failed: quiet ? () => undefined : console.error,
  });
  const serveLocal = localRoutes(stack, serveApi);
  answer = async (request) => (await serveLocal(request)) ?? (await serveApi(request));
  return stack;
}

async function starting(): Promise<HttpReply> {
  return { status: 503, headers: { 'retry-after': '1' }, body: 'The local run is still starting.' };
}
