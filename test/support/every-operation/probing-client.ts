import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import type { Player, Refused } from '../../story/players.ts';
import type { Circumstances } from '../../story/world/rehearsal.ts';
import type { Seen } from '../api-calls.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import { saysWhatElse, tellsOfThePast, withTexts } from './texts-of.ts';
import { lateEntries as enteredLate, type LateEntry } from './late-entry.ts';
import { type Probe, type ProbedApi, probeOperation, summary } from './probe-operation.ts';

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/** What was found out about every operation while the story was told. */
export interface Findings {
  readonly probes: Map<string, Probe>;
  /** Of refusals the story tells of: the operation, the code that was to be answered, the one that was. */
  readonly refusals: { readonly operationId: string; readonly code: string; readonly answered: string }[];
  readonly lateEntries: LateEntry[];
  /** What was entered late already: the same about other records shows nothing new. */
  readonly rehearsed: Set<string>;
}

/**
 * A client that probes each operation the first time it is used. At that moment the request would be carried
 * out, so every refusal comes from the mistake alone.
 */
export function probingClient(
  client: Client,
  claims: Readonly<Record<string, string>> | undefined,
  api: ProbedApi,
  { probes, refusals, lateEntries, rehearsed }: Findings,
): Player {
  const refuse = async (
    request: GenuineRequest,
    code: string,
    { at, found }: Circumstances,
  ): Promise<void> => {
    const headers = { ...request.headers, 'idempotency-key': `refused-${refusals.length}` };
    const circumstances = { ...(at && { at }), ...(found && { found }) };
    const { seen, changes } = await api.rehearse(callOf(request, { headers }), circumstances);
    const answered = changes.length > 0 ? 'accepted' : summary(seen).split(' ').slice(0, 2).join(' ');
    refusals.push({ operationId: request.operation.id, code, answered });
  };
  const send = async (operation: Operation, sent: Sent, unless: Readonly<Record<string, Refused>> = {}) => {
    const request = genuine(operation, sent, claims);
    for (const [code, { params, body, ...circumstances }] of Object.entries(unless)) {
      const otherwise = {
        ...sent,
        params: { ...sent.params, ...params },
        body: sent.body || body ? { ...(sent.body as object | undefined), ...body } : undefined,
      };
      await refuse(genuine(operation, otherwise, claims), code, circumstances);
    }
    const content = `${operation.id} ${JSON.stringify(withTexts(sent.body, saysWhatElse))}`;
    if (operation.method !== 'GET' && !rehearsed.has(content) && tellsOfThePast(sent.body, api.now())) {
      rehearsed.add(content);
      lateEntries.push(...(await enteredLate(api, request, api.now())));
    }
    if (probes.has(operation.id)) return client.send(operation, sent as never);
    const probe = await probeOperation(api, request);
    probes.set(operation.id, probe);
    return answerOf(operation, probe.first);
  };
  const isRefused = (operation: Operation, sent: Sent, code: string, circumstances: Circumstances = {}) =>
    refuse(genuine(operation, sent, claims), code, circumstances);
  return {
    send: send as unknown as Player['send'],
    isRefused: isRefused as unknown as Player['isRefused'],
  };
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
