import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { roundTrips } from '../../support/round-trips.ts';

/** A call as it went to the database: `Query` with what it asked, and which calls were under way together. */
export interface RecordedCall {
  readonly name: string;
  readonly input: object;
  readonly round: number;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/**
 * Puts itself in the place of the client's connection, which other clients may share; everything above that stays
 * the SDK's own.
 * @returns does some work and keeps every answer it gets; from then on the connection gives these answers again
 *   and asks no database.
 */
export function playBack({
  requestHandler: connection,
}: DynamoDBClient['config']): (work: () => Promise<unknown>) => Promise<readonly RecordedCall[]> {
  const ask = connection.handle.bind(connection);
  const answers = new Map<string, Answer>();
  let calls: RecordedCall[] = [];
  let recording = true;
  const { join } = roundTrips();
  let round = -1;

  connection.handle = async (request, options) => {
    const target = String(request.headers['x-amz-target']);
    // Reads are recognised by what they ask for. Each write has a token of its own.
    const text = textOf(request.body);
    const place = target.endsWith('.TransactWriteItems') ? target : `${target} ${text}`;
    if (recording) {
      await join(async (isFirst) => {
        if (isFirst) round += 1;
        calls.push({ name: target.replace(/^.*\./, ''), input: JSON.parse(text) as object, round });
        const { response } = await ask(request, options);
        const body = await bytesOf(response.body as AsyncIterable<Uint8Array>);
        answers.set(place, { statusCode: response.statusCode, headers: response.headers, body });
      });
    }
    const answer = answers.get(place);
    if (!answer) throw new Error(`${target} was asked for something else than when it was recorded`);
    return { response: { ...answer, headers: { ...answer.headers } } as typeof answer & { reason: string } };
  };

  return async (work) => {
    answers.clear();
    calls = [];
    round = -1;
    recording = true;
    await work();
    recording = false;
    return calls;
  };
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array);
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
