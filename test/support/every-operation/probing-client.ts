import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { type Player, withoutRefusals } from '../../story/players.ts';
import type { Seen } from '../api-calls.ts';
import type { GenuineRequest } from './genuine-request.ts';
import { type Probe, type ProbedApi, probeOperation } from './probe-operation.ts';

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/**
 * A client that probes each operation the first time it is used. At that moment the request would be carried
 * out, so every refusal comes from the mistake alone.
 */
export function probingClient(
  client: Client,
  claims: Readonly<Record<string, string>> | undefined,
  api: ProbedApi,
  probes: Map<string, Probe>,
): Player {
  const send = async (operation: Operation, sent: Sent) => {
    if (probes.has(operation.id)) return client.send(operation, sent as never);
    const probe = await probeOperation(api, genuine(operation, sent, claims));
    probes.set(operation.id, probe);
    return answerOf(operation, probe.first);
  };
  return withoutRefusals(send as unknown as Client['send']);
}

function genuine(
  operation: Operation,
  { params = {}, query = {}, body, ifMatch }: Sent,
  claims: GenuineRequest['claims'],
): GenuineRequest {
  return {
    operation,
    params,
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
    body: operation.body ? body : undefined,
    headers: {
      ...(operation.idempotencyKey === 'required' && {
        'idempotency-key': `first-${operation.id}`,
      }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    claims,
  };
}

function answerOf({ id }: Operation, { status, body, headers }: Seen) {
  if (status >= 300) throw new Error(`${id} was to succeed: ${JSON.stringify(body)}`);
  return { status, body, etag: headers['etag'], location: headers['location'], replayed: false };
}
