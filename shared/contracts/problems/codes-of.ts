import * as z from 'zod';
import type { Operation } from '../operation.ts';
import { allProblems, type CommonProblemCode } from './all-problems.ts';

/** Every problem code an operation may answer with, each once, by status and then as declared. */
export function problemCodesOf(operation: Operation): readonly string[] {
  if (operation.reply.trouble === 'page') return [];
  const { access, body, idempotencyKey, ifMatch, refusals } = operation;
  const common: readonly (readonly [boolean, readonly CommonProblemCode[]])[] = [
    [idempotencyKey === 'required', ['idempotency-key-missing', 'idempotency-key-invalid']],
    [ifMatch === 'required', ['if-match-invalid']],
    [isListing(operation), ['cursor-invalid']],
    [
      body !== undefined,
      [
        'malformed-json',
        'broken-encoding',
        'body-missing',
        'body-too-large',
        'content-type-unsupported',
        'charset-unsupported',
      ],
    ],
    [body === undefined && operation.method !== 'GET', ['body-unexpected']],
    [access.kind !== 'open', ['unauthenticated', 'access-ended', 'role-missing', 'scope-missing']],
    [access.kind === 'branch' || operation.path.includes('{'), ['not-found']],
    [ifMatch === 'required', ['version-stale', 'if-match-missing']],
    [idempotencyKey === 'required', ['idempotency-key-reused']],
    [operation.openedBy !== 'people', ['validation-failed']],
    [operation.method !== 'GET', ['busy']],
    [true, ['internal-error', 'temporarily-unavailable', 'timed-out']],
  ];
  const codes = new Set([
    ...common.flatMap(([applies, found]): readonly string[] => (applies ? found : [])),
    ...refusals,
  ]);
  return [...codes].sort((left, right) => statusOf(left) - statusOf(right));
}

/** The status a code is answered with. */
export function statusOf(code: string): number {
  return allProblems[code]?.status ?? 500;
}

/** Whether the operation answers page by page. */
export function isListing(operation: Operation): boolean {
  return operation.query instanceof z.ZodObject && 'cursor' in operation.query.shape;
}
