import type * as z from 'zod';
import { BRANCH_STAFF } from '../dossier/paths.ts';
import { type Access, type Operation, operation } from '../operation.ts';
import { nothing } from '../schemas/index.ts';
import { caseView } from '../views/index.ts';
import { CASE_PATH, caseParams } from './paths.ts';

type Step<Id extends string, Body extends z.ZodType, Code extends string> = Pick<
  Operation<typeof caseParams, typeof nothing, Body, typeof caseView, Code>,
  'summary' | 'description' | 'clauses' | 'refusals' | 'examples'
> & {
  readonly id: Id;
  /** The last part of its address. */
  readonly deed: string;
  readonly body: Body | undefined;
  readonly roles?: Extract<Access, { readonly kind: 'branch' }>['roles'];
};

/** An operation that moves one case on. All of them refuse a case that is unknown or in another state. */
export function caseStep<const Id extends string, Body extends z.ZodType, Code extends string = never>({
  deed,
  roles = BRANCH_STAFF,
  refusals,
  ...step
}: Step<Id, Body, Code>): Operation<
  typeof caseParams,
  typeof nothing,
  Body,
  typeof caseView,
  Code | 'case-unknown' | 'case-status'
> {
  return operation({
    ...step,
    feature: 'case',
    method: 'POST',
    path: `${CASE_PATH}/${deed}`,
    access: { kind: 'branch', scope: 'aftercare/write', roles },
    params: caseParams,
    query: nothing,
    reply: { status: 200, schema: caseView },
    idempotencyKey: 'required',
    ifMatch: 'none',
    refusals: ['case-unknown', 'case-status', ...refusals],
  });
}

/** Refusals of steps that only the owner of the case or a supervisor may take. */
export const OWNERS_STEP = ['not-your-task', 'case-history-full'] as const;

/** Refusals of steps that are possible however long the history of the case is. */
export const OWNERS_LAST_STEP = ['not-your-task'] as const;

/** Who decides on what was reported: a manager where the complaint is about a supervisor. */
export const DECIDERS = ['supervisor', 'groupManager'] as const;
