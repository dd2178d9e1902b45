import * as sdk from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { apiEvent } from '../../support/api-calls.ts';
import { startTable } from '../../support/table.ts';
import { median } from '../statistics/median.ts';
import { playBack, type RecordedCall } from './played-back.ts';
import { type Scene, setTheScenes } from './scenes.ts';

/** Milliseconds of processor time per warm request. */
export interface CpuRow {
  readonly name: string;
  readonly calls: readonly string[];
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
}

const CONTEXT = { getRemainingTimeInMillis: () => 30_000 } as Context;
const REQUESTS_TO_WARM_UP = 400;
const REQUESTS_IN_A_BATCH = 50;

type Handler = (event: ReturnType<typeof apiEvent>, context: Context) => Promise<unknown>;

/**
 * Measures everyday requests through the handlers that Lambda calls, and beside each a handler that only
 * makes the same calls with the SDK's client as it comes. Both get the answers a real engine gave, from memory.
 * @param batches of fifty requests each, by turns; the medians of their means are told.
 */
export async function measureCpu(batches: number): Promise<readonly CpuRow[]> {
  const table = await startTable();
  try {
    const client = table.newClient();
    const scenes = await setTheScenes({ client, tableName: table.tableName });
    const record = playBack(client.config);
    const bareClient = new sdk.DynamoDBClient({
      ...table.clientConfig,
      requestHandler: client.config.requestHandler,
    });
    // Nobody reads this log.
    bareClient.middlewareStack.remove('loggerMiddleware');
    const rows: CpuRow[] = [];
    for (const scene of scenes) {
      const calls = await record(() => answer(scene));
      const [milliseconds, bareMilliseconds] = await byTurns(
        [scene.handler, bareHandler(bareClient, calls)],
        scene,
        batches,
      );
      rows.push({
        name: scene.name,
        calls: calls.map((recorded) => recorded.name),
        milliseconds,
        bareMilliseconds,
      });
    }
    return rows;
  } finally {
    await table.stop();
  }
}

async function byTurns(
  [ours, bare]: readonly [Handler, Handler],
  scene: Scene,
  batches: number,
): Promise<readonly [number, number]> {
  const batch = async (handler: Handler, requests: number): Promise<number> => {
    const from = process.cpuUsage();
    for (let request = 0; request < requests; request += 1) {
      await handler(apiEvent(scene.request), CONTEXT);
    }
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000 / requests;
  };
  const means: [number[], number[]] = [[], []];
  await answer(scene);
  await batch(ours, REQUESTS_TO_WARM_UP);
  await batch(bare, REQUESTS_TO_WARM_UP);
  for (let turn = 0; turn < batches; turn += 1) {
    means[0].push(await batch(ours, REQUESTS_IN_A_BATCH));
    means[1].push(await batch(bare, REQUESTS_IN_A_BATCH));
  }
  return [median(means[0]), median(means[1])];
}

/** @throws when the answer is not the intended one, because a refusal would be quick and prove nothing. */
async function answer({ name, handler, request, status }: Scene): Promise<void> {
  const result = await handler(apiEvent(request), CONTEXT);
  if (result.statusCode !== status) {
    throw new Error(`${name} was answered with ${result.statusCode}: ${result.body}`);
  }
}

/** The cost nobody can avoid: reading the event's JSON, making the same calls, giving an empty answer. */
function bareHandler(client: sdk.DynamoDBClient, calls: readonly RecordedCall[]): Handler {
  const rounds = Object.values(Object.groupBy(calls, ({ round }) => String(round)));
  const commands = sdk as unknown as Readonly<Record<string, new (input: object) => sdk.QueryCommand>>;
  return async ({ body }) => {
    JSON.parse(body ?? 'null');
    for (const round of rounds) {
      await Promise.all(
        (round ?? []).map(({ name, input }) => {
          const Command = commands[`${name}Command`];
          if (!Command) throw new Error(`The SDK has no ${name}`);
          return client.send(new Command(input));
        }),
      );
    }
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
  };
}
