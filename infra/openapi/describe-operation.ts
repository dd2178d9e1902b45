import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiParameters } from 'zod-openapi';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Answers } from './answers.ts';
import { describeResponses, mayBeUnchanged, type ProblemResponses } from './describe-responses.ts';
import { bodyExamples } from './examples.ts';

const BODY_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

/** One operation for the API description. */
export function describeOperation(
  operation: Operation,
  problems: ProblemResponses,
  answers: Answers,
): ZodOpenApiOperationObject {
  const { id, feature, summary, access, clauses, body } = operation;
  return {
    operationId: id,
    tags: [feature],
    summary,
    description: description(operation),
    security: access.kind === 'open' ? [] : [{ accessToken: [access.scope] }],
    requestParams: requestParameters(operation),
    ...(body && {
      requestBody: {
        required: operation.openedBy !== 'people',
        content: {
          [BODY_TYPES[operation.bodyType ?? 'json']]: { schema: body, ...bodyExamples(operation) },
        },
      },
    }),
    responses: describeResponses(operation, problems, answers),
    ...(access.kind !== 'open' && { 'x-roles': access.roles }),
    ...(clauses.length > 0 && { 'x-policy-clauses': clauses }),
  };
}

function description({ description, access, clauses }: Operation): string {
  const lines = [description];
  if (access.kind === 'branch') lines.push(`Roles at the branch: ${access.roles.join(', ')}.`);
  if (access.kind === 'group') lines.push(`Roles: ${access.roles.join(', ')}.`);
  if (clauses.length > 0) lines.push(`Policy: ${clauses.join(', ')}.`);
  return lines.join('\n\n');
}

function requestParameters(operation: Operation): ZodOpenApiParameters {
  const { params, query, access } = operation;
  return {
    ...(hasProperties(params) && { path: params }),
    ...(hasProperties(query) && { query }),
    ...(access.kind !== 'open' && { header: z.object(requestHeaders(operation)) }),
  };
}

function requestHeaders(operation: Operation): Record<string, z.ZodType> {
  const { idempotencyKey, ifMatch } = operation;
  return {
    'Accept-Language': z
      .string()
      .optional()
      .describe('Language of problems and explanations: `zh-CN` or `en`.'),
    ...(idempotencyKey === 'required' && {
      'Idempotency-Key': z
        .string()
        .min(1)
        .max(255)
        .describe('Fresh and random for each new request, the same when repeating it.'),
    }),
    ...(ifMatch === 'required' && {
      'If-Match': z.string().describe('The ETag of the record as it was read, such as `"v7"`.'),
    }),
    ...(mayBeUnchanged(operation) && {
      'If-None-Match': z.string().optional().describe('An ETag: 304 when it still holds.'),
    }),
  };
}

function hasProperties(schema: z.ZodType): schema is z.ZodObject {
  return schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0;
}
