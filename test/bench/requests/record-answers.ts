import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { startTable } from '../../support/table.ts';
import { apiWorld } from './api-world.ts';
import { playEveryOperation } from './play-every-operation.ts';
import { shortened } from './shortened.ts';

/**
 * What every operation that answers in JSON said the first time it was used in the story, shortened, by its
 * identifier. The description of the API is no answer worth showing.
 */
export async function recordAnswers(): Promise<Readonly<Record<string, unknown>>> {
  const table = await startTable();
  try {
    const key = new Uint8Array(32).fill(7);
    const world = await apiWorld(table, {
      signingKeys: { keyFor: async () => key },
      log: { info: () => undefined, warn: () => undefined, error: console.error },
      checkReplies: true,
    });
    const said = new Map<string, unknown>();
    await playEveryOperation(world.players((client) => recording(client, said)));
    return Object.fromEntries(
      operations
        .filter(({ reply, id }) => reply.status !== 204 && !reply.contentType && id !== 'getApiDescription')
        .map(({ id }) => [id, shortened(said.get(id))]),
    );
  } finally {
    await table.stop();
  }
}

function recording(client: Client, said: Map<string, unknown>): Client {
  let count = 0;
  const send: Client['send'] = async (operation, request) => {
    count += 1;
    // The same keys in every run make the same identifiers.
    const idempotencyKey = `${operation.id}-${count}`;
    const answer = await client.send(operation, { ...request, idempotencyKey });
    const { id, reply } = operation as unknown as Operation;
    // Parsed, so that properties stand in the order they are declared in; names nobody declared by the alphabet.
    if (!said.has(id))
      said.set(id, reply.contentType ? answer.body : reply.schema.parse(sorted(answer.body)));
    return answer;
  };
  return { ...client, send };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
