import type { ApiFunction } from '../../../functions/runtime/api-handler.ts';
import type { ProblemDocument } from '../../../shared/contracts/problems/problem-document.ts';
import { call, type Call, type Seen } from '../api-calls.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ApiWorld } from '../../story/world/api-world.ts';
import { accessMistakes } from './access-mistakes.ts';
import { addressMistakes } from './address-mistakes.ts';
import { bodyMistakes } from './body-mistakes.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import { elsewhereMistakes } from './elsewhere-mistakes.ts';
import { headerMistakes } from './header-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { otherContent } from './other-content.ts';
import { type Attempt, attemptsAfter, attemptsBefore } from './refusal-attempts.ts';

/** What an operation answered to a mistake, beside what it should have. */
export interface Answered {
  readonly mistake: Mistake;
  readonly seen: Seen;
}

/** Everything that was tried with one operation before and after it was carried out. */
export interface Probe {
  readonly mistakes: readonly Answered[];
  /** Writes to the table all of them led to. */
  readonly mistakesWrote: number;
  readonly first: Seen;
  /** The same request once more. */
  readonly again: Seen;
  readonly againWrote: number;
  /** Of one record: read again by somebody who has that version. */
  readonly known?: Seen;
  /** The same idempotency key with other content, where there is other content. */
  readonly reused?: Seen;
  /** The same idempotency key and content of something else than the path named. */
  readonly elsewhere: readonly Answered[];
  /** How each refusal was brought about, by its code. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface ProbedApi {
  readonly handler: ApiFunction;
  /** Writes to the table so far. */
  readonly writes: () => number;
  readonly cursorKey: Uint8Array;
  readonly rehearse: ApiWorld['rehearse'];
  /** The clock of the story. */
  readonly now: () => Instant;
}

/**
 * Tries every mistake that can be derived from the declaration, then the request itself, then the request
 * again.
 */
export async function probeOperation(api: ProbedApi, request: GenuineRequest): Promise<Probe> {
  const send = (what: Call): Promise<Seen> => call(api.handler, what);
  const before = api.writes();
  const mistakes = await Promise.all(
    [
      ...accessMistakes(request),
      ...headerMistakes(request),
      ...addressMistakes(request, api.cursorKey),
      ...bodyMistakes(request),
    ].map(async (mistake): Promise<Answered> => {
      const headers = { ...mistake.call.headers, 'accept-language': 'zh-CN' };
      return { mistake, seen: await send({ ...mistake.call, headers }) };
    }),
  );
  const refused = new Map(mistakes.map(({ mistake, seen }) => [codeOf(seen) ?? '', mistake.name]));
  await noteRefusals(api, attemptsBefore(request), refused);
  const mistakesWrote = api.writes() - before;

  const first = await send(callOf(request));
  const done = api.writes();
  const again = await send(callOf(request));
  const elsewhere = await Promise.all(
    elsewhereMistakes(request).map(async (mistake) => ({ mistake, seen: await send(mistake.call) })),
  );
  await noteRefusals(api, attemptsAfter(request), refused);
  const againWrote = api.writes() - done;
  const { etag } = first.headers;
  const reads = request.operation.method === 'GET' && etag !== undefined;
  const knowing = { ...request.headers, 'if-none-match': etag ?? '' };
  const other = request.operation.idempotencyKey === 'required' ? otherContent(request) : undefined;
  return {
    mistakes,
    mistakesWrote,
    first,
    again,
    againWrote,
    elsewhere,
    refused,
    ...(reads && { known: await send(callOf(request, { headers: knowing })) }),
    ...(other !== undefined && { reused: await send(callOf(request, { body: other })) }),
  };
}

async function noteRefusals(
  { rehearse }: ProbedApi,
  attempts: readonly Attempt[],
  refused: Map<string, string>,
): Promise<void> {
  await Promise.all(
    attempts.map(async ({ how, call: what, circumstances }) => {
      const { seen } = await rehearse(what, circumstances);
      const code = codeOf(seen);
      if (code !== undefined) refused.set(code, how);
    }),
  );
}

function codeOf({ body }: Seen): string | undefined {
  return ((body ?? {}) as Partial<ProblemDocument>).code;
}

/** An answer in the words mistakes are written in. */
export function summary({ status, body }: Seen): string {
  const { code, errors = [] } = (body ?? {}) as Partial<ProblemDocument>;
  const fields = errors.map((error) => `${error.code} ${error.pointer ?? error.parameter ?? ''}`);
  return [status, code, ...fields].filter((part) => part !== undefined).join(' ');
}
