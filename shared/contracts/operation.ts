import type * as z from 'zod';
import type { Role } from '../domain/records/roles.ts';

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** OAuth scopes of the API; the gateway asks for one of them per route. */
export const SCOPES = ['aftercare/read', 'aftercare/write', 'aftercare/admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** One Lambda function serves the operations of one feature. */
export const FEATURES = [
  'branch',
  'dossier',
  'visit',
  'follow-up',
  'call',
  'absence',
  'letter',
  'case',
  'consent',
  'obligation',
  'privacy',
  'reference',
] as const;
export type Feature = (typeof FEATURES)[number];

/**
 * The one declaration of an operation. Routes, router, local server, OpenAPI, the typed client and
 * the authorisation matrix test are all made from it.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  RefusalCode extends string = string,
> {
  /** Stable, unique, camelCase; the `operationId` of the API description. */
  readonly id: string;
  readonly feature: Feature;
  readonly method: Method;
  /** OpenAPI style: `/v1/branches/{branchId}/customers`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** Policy clauses the operation carries out, such as `A-13`. */
  readonly clauses: readonly string[];
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  /** `undefined` where the operation takes no body. */
  readonly body: Body | undefined;
  /** JSON by default; `form` for the pages customers see and what mail programs send. */
  readonly bodyType?: 'form';
  /**
   * `people`: opened from a letter or an address bar, with whatever program somebody has. Only the address counts:
   * body, content type and query are not looked at.
   */
  readonly openedBy?: 'people';
  readonly reply: {
    readonly status: 200 | 201 | 204;
    readonly schema: Reply;
    /** `application/json` by default. */
    readonly contentType?: 'text/html';
    /** `page`: a page for people tells whatever goes wrong. Otherwise a problem does. */
    readonly trouble?: 'page';
  };
  /** `required`: every POST that creates or acts. */
  readonly idempotencyKey: 'required' | 'none';
  /** `required` on changes of a record; the header carries the version that was read. */
  readonly ifMatch: 'required' | 'none';
  /** Every expected "no" of the rules. Its status stands with its texts. Any other is a bug and answered with 500. */
  readonly refusals: readonly RefusalCode[];
  readonly examples: readonly OperationExample[];
}

export type Access =
  | { readonly kind: 'open' }
  /** Roles at the branch named in the path; group roles count at each of their branches. */
  | { readonly kind: 'branch'; readonly scope: Scope; readonly roles: readonly Role[] }
  /** Roles that span the group. */
  | { readonly kind: 'group'; readonly scope: Scope; readonly roles: readonly Role[] };

export interface OperationExample {
  readonly name: string;
  readonly summary: string;
  readonly body?: unknown;
  readonly reply?: unknown;
}

/** What stands before the first parameter of a path: `/v1/unsubscribe` of `/v1/unsubscribe/{token}`. */
export function pageBase(path: string): string {
  return path.split('/{', 1)[0] ?? path;
}

/** Keeps the precise schema types and refusal codes of a declaration. */
export function operation<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  const RefusalCode extends string = never,
>(
  declaration: Operation<Params, Query, Body, Reply, RefusalCode>,
): Operation<Params, Query, Body, Reply, RefusalCode> {
  return declaration;
}
