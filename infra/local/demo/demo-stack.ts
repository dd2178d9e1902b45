import type * as z from 'zod';
import type { Operation } from '../../../shared/contracts/operation.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** What the demo needs of a running local stack: its public API, its clock and its inbox. */
export interface DemoStack {
  readonly send: Send;
  now(): Promise<Instant>;
  /** Moves the clock forward; answers when everything due on the way has happened. */
  moveTo(at: Instant): Promise<void>;
  /** Every e-mail sent so far. */
  mails(): Promise<readonly SentMail[]>;
}

export interface SentMail {
  readonly to: string;
  readonly subject: string;
}

/**
 * Calls an operation as that member of staff. With a key the request may be repeated without doing its
 * work twice.
 * @throws Error when the stack does not answer or fails; a refusal is a value.
 */
export type Send = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  as: StaffId,
  operation: Operation<Params, Query, Body, Reply>,
  request: {
    readonly params: z.input<Params>;
    readonly query?: z.input<Query>;
    readonly body?: z.input<Body>;
    readonly idempotencyKey?: string;
    readonly version?: number;
  },
) => Promise<Answer<z.output<Reply>>>;

export type Answer<Body> =
  | { readonly outcome: 'accepted'; readonly body: Body }
  | { readonly outcome: 'refused'; readonly status: number; readonly code: string };
