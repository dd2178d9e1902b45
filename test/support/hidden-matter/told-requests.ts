import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { withoutRefusals, type Player } from '../../story/players.ts';

/** A request of the story, one for every operation and shape. */
export interface ToldRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Sent {
  readonly params?: ToldRequest['params'];
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
}

/** Keeps the requests of the story: of each operation one for every set of fields its body has. */
export function keepingRequests(client: Client, told: Map<string, ToldRequest>): Player {
  const send: Client['send'] = (operation, request) => {
    const { params = {}, query = {}, body } = request as Sent;
    const shape = `${operation.id} ${Object.keys(body ?? {}).toSorted()}`;
    const texts = Object.entries(query).map(([name, value]) => [name, String(value)] as const);
    told.set(shape, {
      operation,
      params,
      query: Object.fromEntries(texts),
      body: operation.body ? body : undefined,
    });
    return client.send(operation, request);
  };
  return withoutRefusals(send);
}
