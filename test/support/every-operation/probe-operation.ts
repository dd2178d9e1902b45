import type { ApiFunction } from '../../../functions/runtime/api-handler.ts';
import type { ProblemDocument } from '../../../shared/contracts/problems/problem-document.ts';
import { call, type Call, type Seen } from '../api-calls.ts';
import { accessMistakes } from './access-mistakes.ts';
import { addressMistakes } from './address-mistakes.ts';
import { bodyMistakes } from './body-mistakes.ts';
import { callOf, type GenuineRequest } from './genuine-request.ts';
import { headerMistakes } from './header-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { otherContent } from './other-content.ts';

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
}

export interface ProbedApi {
  readonly handler: ApiFunction;
  /** Writes to the table so far. */
  readonly writes: () => number;
  readonly cursorKey: Uint8Array;
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
  const mistakesWrote = api.writes() - before;

  const first = await send(callOf(request));
  const done = api.writes();
  const again = await send(callOf(request));
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
    ...(reads && { known: await send(callOf(request, { headers: knowing })) }),
    ...(other !== undefined && { reused: await send(callOf(request, { body: other })) }),
  };
}

/** An answer in the words mistakes are written in. */
export function summary({ status, body }: Seen): string {
  const { code, errors = [] } = (body ?? {}) as Partial<ProblemDocument>;
  const fields = errors.map((error) => `${error.code} ${error.pointer ?? error.parameter ?? ''}`);
  return [status, code, ...fields].filter((part) => part !== undefined).join(' ');
}
