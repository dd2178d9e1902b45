import { createHash } from 'node:crypto';
import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { startTable } from '../../support/table.ts';
import { type Player, type Players, withoutRefusals } from '../players.ts';
import { tellStory } from '../story.ts';
import { apiWorld } from '../world/api-world.ts';
import { withCountedIds } from './counted-ids.ts';
import { shortened } from './shortened.ts';

/**
 * What every operation that answers in JSON said the first time it was used in the story, shortened, by its
 * identifier in alphabetical order. The description of the API is no answer worth showing.
 * @param tell what is told; the story when it is left out.
 */
export async function recordAnswers(
  tell: (players: Players) => Promise<void> = tellStory,
): Promise<Readonly<Record<string, unknown>>> {
  const table = await startTable();
  try {
    const key = new Uint8Array(32).fill(7);
    const world = await apiWorld(table, {
      signingKeys: { keyFor: async () => key },
      log: { info: () => undefined, warn: () => undefined, error: console.error },
      checkReplies: true,
    });
    const said = new Map<string, unknown>();
    const counts = new Map<string, number>();
    await tell(world.players((client) => recording(client, said, counts)));
    return Object.fromEntries(
      operations
        .filter(({ reply, id }) => reply.status !== 204 && !reply.contentType && id !== 'getApiDescription')
        .map(({ id }) => [id, shortened(withCountedIds(said.get(id)))] as const)
        .toSorted(([left], [right]) => (left < right ? -1 : 1)),
    );
  } finally {
    await table.stop();
  }
}

function recording(client: Client, said: Map<string, unknown>, counts: Map<string, number>): Player {
  const send: Client['send'] = async (operation, request) => {
    // The same keys in every run make the same identifiers, and with them the same agents and spread in time.
    const content = `${operation.id}-${digestOf(request.body)}`;
    const count = (counts.get(content) ?? 0) + 1;
    counts.set(content, count);
    const idempotencyKey = `${content}-${count}`;
    const answer = await client.send(operation, { ...request, idempotencyKey });
    const { id, reply } = operation as unknown as Operation;
    // Parsed, so that properties are in the order of their declaration. Undeclared names are in alphabetical
    // order.
    if (!said.has(id))
      said.set(id, reply.contentType ? answer.body : reply.schema.parse(sorted(answer.body)));
    return answer;
  };
  return withoutRefusals(send);
}

/** The content of a request, without the records it names. */
function digestOf(body: unknown): string {
  const text = JSON.stringify(withCountedIds(body)) ?? '';
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
