import type * as z from 'zod';
import type { RequestOf } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { ProblemError } from '../../../shared/contracts/problem-error.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Cast } from './cast.ts';

/** What the service said: the players go on after a "no". */
export type Answer<Body> =
  | { readonly outcome: 'accepted'; readonly body: Body }
  | { readonly outcome: 'refused'; readonly code: string };

/**
 * Sends one request as that member of staff.
 * @returns the answer, or the code of a refusal by the rules.
 * @throws when the service fails or does not answer: the figures would be wrong.
 */
export async function sendAs<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  cast: Pick<Cast, 'stack'>,
  as: StaffId,
  operation: Operation<Params, Query, Body, Reply>,
  request: RequestOf<Params, Query, Body>,
): Promise<Answer<z.output<Reply>>> {
  try {
    const { body } = await cast.stack.clientOf(as).send(operation, request);
    return { outcome: 'accepted', body };
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) return { outcome: 'refused', code: error.code };
    throw error;
  }
}
