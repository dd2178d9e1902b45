import type * as z from 'zod';
import type { RequestOf } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { ProblemError } from '../../../shared/contracts/problem-error.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Cast, Planned } from './cast.ts';

/** What the service answered. The players continue after a "no". */
export type Answer<Body> = { readonly body: Body } | { readonly refused: string };

/**
 * Sends one request as that member of staff.
 *
 * @returns the answer, or the code of a refusal by the rules.
 * @throws when the service fails or does not answer, because the figures would be wrong.
 */
export async function attempt<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  cast: Cast,
  by: StaffId,
  operation: Operation<Params, Query, Body, Reply>,
  request: RequestOf<Params, Query, Body>,
): Promise<Answer<z.output<Reply>>> {
  cast.requests += 1;
  const keyed = { idempotencyKey: `${cast.story}-${cast.requests}`, ...request };
  try {
    return { body: (await cast.stack.clientOf(by).send(operation, keyed)).body };
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) return { refused: error.code };
    throw error;
  }
}

/** Like `attempt`, but a refusal is noted for the report and gives `undefined`. */
export async function ask<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  cast: Cast,
  about: Planned,
  by: StaffId,
  operation: Operation<Params, Query, Body, Reply>,
  request: RequestOf<Params, Query, Body>,
): Promise<z.output<Reply> | undefined> {
  return granted(cast, about, operation.id, await attempt(cast, by, operation, request));
}

/** The body of an answer; a refusal is noted. */
export function granted<Body>(
  cast: Cast,
  { row: { line, orderNumber } }: Planned,
  operation: string,
  answer: Answer<Body>,
): Body | undefined {
  if ('body' in answer) return answer.body;
  cast.refusals.push({ line, orderNumber, operation, code: answer.refused });
  return undefined;
}
