import * as z from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Operation } from '../../shared/contracts/operation.ts';
import { allProblems } from '../../shared/contracts/problems/all-problems.ts';
import { isListing, problemCodesOf, statusOf } from '../../shared/contracts/problems/codes-of.ts';
import { problemDocument } from '../../shared/contracts/problems/problem-document.ts';
import type { Answers } from './answers.ts';
import { replyExamples } from './examples.ts';

/** The pages for people that tell what went wrong, in both languages. */
const TROUBLE_PAGES = {
  '404': pageThat('says that the link does not work, and whom to call'),
  '500': pageThat('says that something is wrong on our side'),
  '503': pageThat('says that it could not be done just now'),
};

function pageThat(says: string): ZodOpenApiResponseObject {
  return {
    description: `A page for people that ${says}, in both languages.`,
    headers: z.object({ 'X-Request-Id': z.string() }),
    content: { 'text/html': { schema: z.string() } },
  };
}

/** The answer of an operation and every problem it may give, by status. */
export function describeResponses(
  operation: Operation,
  problems: ProblemResponses,
  answers: Answers,
): ZodOpenApiResponsesObject {
  const byStatus = new Map<number, string[]>();
  for (const code of problemCodesOf(operation)) {
    const status = statusOf(code);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const refused = [...byStatus].map(([status, codes]) => [String(status), problems.of(status, codes)]);
  return {
    [`${operation.reply.status}`]: success(operation, answers),
    ...(mayBeUnchanged(operation) && {
      '304': { description: 'The record still has the ETag sent in `If-None-Match`.' },
    }),
    ...(operation.reply.trouble === 'page' && TROUBLE_PAGES),
    ...Object.fromEntries(refused),
  };
}

/** Whether the answer is one record, which may be asked for by its ETag. */
export function mayBeUnchanged(operation: Operation): boolean {
  const { method, access, reply } = operation;
  return method === 'GET' && access.kind !== 'open' && !reply.contentType && !isListing(operation);
}

/** Each problem is described once, no matter how many operations may answer it. */
export class ProblemResponses {
  readonly #known = new Map<string, ZodOpenApiResponseObject>();
  readonly #numbers = new Map<number, number>();

  of(status: number, codes: readonly string[]): ZodOpenApiResponseObject {
    const key = `${status} ${codes.join(' ')}`;
    const known = this.#known.get(key);
    if (known) return known;
    const number = (this.#numbers.get(status) ?? 0) + 1;
    this.#numbers.set(status, number);
    const response = { id: `Problem${status}N${number}`, ...problemResponse(status, codes) };
    this.#known.set(key, response);
    return response;
  }
}

function success(operation: Operation, answers: Answers): ZodOpenApiResponseObject {
  const { reply, idempotencyKey } = operation;
  const headers = z.object({
    'X-Request-Id': z.string(),
    ...((idempotencyKey === 'required' || operation.ifMatch === 'required') && {
      ETag: z.string().optional().describe('Version of the record the answer shows.'),
    }),
    ...(mayBeUnchanged(operation) && { ETag: z.string().optional().describe('Present on single records.') }),
    ...(reply.status === 201 && { Location: z.string().optional().describe('Address of what was made.') }),
    ...(idempotencyKey === 'required' && {
      'Idempotent-Replayed': z
        .literal('true')
        .optional()
        .describe('The answer is that of the first request.'),
    }),
  });
  return {
    description: reply.status === 201 ? 'Made' : reply.status === 204 ? 'Done' : 'Success',
    headers,
    ...(reply.status !== 204 && {
      content: {
        [reply.contentType ?? 'application/json']: {
          schema: reply.schema,
          ...replyExamples(operation, answers),
        },
      },
    }),
  };
}

function problemResponse(status: number, codes: readonly string[]): ZodOpenApiResponseObject {
  const titles = codes.map((code) => `\`${code}\`: ${allProblems[code]?.title.en ?? 'see the reference'}`);
  return {
    description: titles.join('\n\n'),
    headers: z.object({
      'X-Request-Id': z.string(),
      ...(status === 503 && { 'Retry-After': z.string().describe('Seconds.') }),
      ...(status === 401 && { 'WWW-Authenticate': z.string() }),
    }),
    content: { 'application/problem+json': { schema: problemDocument } },
  };
}
