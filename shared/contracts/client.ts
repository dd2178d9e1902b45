import type * as z from 'zod';
import type { Operation } from './operation.ts';
import { ProblemError } from './problem-error.ts';
import type { ProblemDocument } from './problems/problem-document.ts';

export interface ClientOptions {
  /** Where the API is, with or without a slash at the end. */
  readonly baseUrl: string;
  /** Gives a valid access token. Called before every request. */
  readonly token?: () => string | Promise<string>;
  readonly language?: 'zh-CN' | 'en';
  readonly fetch?: typeof fetch;
}

type Part<Name extends string, Value> = unknown extends Value
  ? { readonly [Key in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

/** What a request needs. Parts that may be empty may be left out. */
export type RequestOf<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Part<
  'params',
  z.input<Params>
> &
  Part<'query', z.input<Query>> &
  Part<'body', z.input<Body>> & {
    /** Give the same one when repeating a request. Without one, a new one is made. */
    readonly idempotencyKey?: string;
    /** The `etag` of the record as it was read. */
    readonly ifMatch?: string;
  };

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | undefined;
  readonly location: string | undefined;
  /** The answer is that of an earlier request with the same idempotency key. */
  readonly replayed: boolean;
}

interface LooseRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/** A client of the API, typed by the declarations of its operations. */
export function createClient(options: ClientOptions) {
  const call = options.fetch ?? fetch;

  /**
   * Sends one request.
   * @throws ProblemError on every refusal, and what `fetch` throws when there is no answer at all.
   */
  async function send<
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Reply extends z.ZodType,
  >(
    operation: Operation<Params, Query, Body, Reply>,
    request: RequestOf<Params, Query, Body>,
  ): Promise<Answer<z.output<Reply>>> {
    const response = await call(addressOf(options.baseUrl, operation, request), {
      method: operation.method,
      headers: await headersFor(operation, request),
      ...(operation.body && { body: bodyOf(operation, request) }),
    });
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const text = await response.text();
    if (!response.ok) {
      const isProblem = /problem\+json/.test(response.headers.get('content-type') ?? '');
      const problem = isProblem ? (JSON.parse(text) as ProblemDocument) : undefined;
      throw new ProblemError(response.status, problem, response.headers.get('retry-after'));
    }
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as z.output<Reply>,
      etag: response.headers.get('etag') ?? undefined,
      location: response.headers.get('location') ?? undefined,
      replayed: response.headers.get('idempotent-replayed') === 'true',
    };
  }

  /** Every entry of a listing, page after page, until `nextCursor` is null. */
  async function* list<
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Reply extends z.ZodType<{ readonly data: readonly unknown[]; readonly nextCursor: string | null }>,
  >(
    operation: Operation<Params, Query, Body, Reply>,
    request: RequestOf<Params, Query, Body>,
  ): AsyncGenerator<z.output<Reply>['data'][number], void, undefined> {
    let asked: RequestOf<Params, Query, Body> = request;
    for (;;) {
      const { data, nextCursor } = (await send(operation, asked)).body;
      yield* data as Awaited<z.output<Reply>['data'][number]>[];
      if (nextCursor === null) return;
      const query = { ...((asked as LooseRequest).query as object), cursor: nextCursor };
      asked = { ...asked, query } as RequestOf<Params, Query, Body>;
    }
  }

  async function headersFor(operation: Operation, request: LooseRequest): Promise<Record<string, string>> {
    const token = operation.access.kind === 'open' ? undefined : await options.token?.();
    return {
      accept: 'application/json',
      ...(options.language && { 'accept-language': options.language }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(operation.body && { 'content-type': BODY_TYPES[operation.bodyType ?? 'json'] }),
      ...(operation.idempotencyKey === 'required' && {
        'idempotency-key': request.idempotencyKey ?? crypto.randomUUID(),
      }),
      ...(request.ifMatch !== undefined && { 'if-match': request.ifMatch }),
    };
  }

  return { send, list };
}

const BODY_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

function bodyOf({ bodyType }: Operation, { body }: LooseRequest): string {
  if (bodyType !== 'form') return JSON.stringify(body);
  return new URLSearchParams(body as Record<string, string>).toString();
}

export type Client = ReturnType<typeof createClient>;

/**
 * The address of a request, every parameter encoded.
 * @throws when a path parameter is missing, because the path would then name something else.
 */
function addressOf(baseUrl: string, operation: Operation, { params, query }: LooseRequest): string {
  const given = (params ?? {}) as Record<string, unknown>;
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (given[name] === undefined || given[name] === '')
      throw new Error(`The path parameter ${name} is missing`);
    return encodeURIComponent(String(given[name]));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `${baseUrl.replace(/\/$/, '')}${path}${search.size > 0 ? `?${search}` : ''}`;
}
