import type * as z from 'zod';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Language } from '../../shared/domain/records/roles.ts';
import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import type { Caller } from './caller.ts';
import type { ApiDependencies, EdgeDependencies } from './dependencies.ts';

/** The parsed parts of a request, as the operation's schemas return them. */
export interface Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  readonly caller: Caller;
}

/** A request that is parsed and allowed, of any operation. */
export interface ApiRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Absent on open operations only. */
  readonly caller: Caller | undefined;
  readonly requestId: string;
  readonly path: string;
  readonly language: Language;
  readonly idempotencyKey: string | undefined;
  /** Versions named by If-Match; any of them will do. */
  readonly ifMatch: readonly number[] | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** What a handler answers. The runtime turns it into HTTP. */
export type Reply =
  | {
      readonly kind: 'content';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** `undefined` on 204 and 304. */
      readonly body: unknown;
    }
  /** HTML for one reader. It contains its style, and nothing else is loaded or runs. */
  | { readonly kind: 'page'; readonly html: string; readonly status?: number }
  | { readonly kind: 'document'; readonly contentType: string; readonly text: string; readonly etag: string }
  | {
      readonly kind: 'problem';
      readonly refusal: AnyRefusal;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** An operation with the code that carries it out. */
export interface Binding<Dependencies extends EdgeDependencies = ApiDependencies> {
  readonly operation: Operation;
  readonly answer: (request: ApiRequest, dependencies: Dependencies) => Promise<Reply>;
}

/**
 * A refusal as a reply.
 * @param data what the sentence of the problem names; never personal data.
 */
export function problem(
  code: string,
  data?: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
): Reply {
  return { kind: 'problem', refusal: { code, ...(data && { data }) }, ...(headers && { headers }) };
}

/**
 * The input with the types of the operation's schemas.
 * @throws when the operation is open, because commands and queries have a caller.
 */
export function typedInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  _operation: Operation<Params, Query, Body>,
  request: ApiRequest,
): Input<Params, Query, Body> {
  const { params, query, body, caller } = request;
  if (!caller) throw new Error('An open operation was bound to a command or query');
  return { params, query, body, caller } as Input<Params, Query, Body>;
}
