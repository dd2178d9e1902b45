import type { Operation } from '../../shared/contracts/operation.ts';
import { type ApiRequest, problem, type Reply } from './binding.ts';
import { callerFrom } from './claims.ts';
import { type ApiEvent, claimsOf, pathParameters } from './event.ts';
import { fieldProblems } from './field-problems.ts';
import { languageOf } from './language.ts';
import { requestHeaders } from './request-headers.ts';

/** Checks every part of a request that has passed the guard and whose JSON is parsed. */
export function parseRequest(operation: Operation, event: ApiEvent): ApiRequest | Reply {
  const language = languageOf(event.headers['accept-language']);

  // A malformed identifier in a path is answered like a missing record, without a hint at what identifiers
  // look like.
  const params = operation.params.safeParse(pathParameters(event));
  if (!params.success) return problem('not-found');

  const headers = requestHeaders(operation, event.headers);
  if ('kind' in headers) return headers;

  const byPeople = operation.openedBy === 'people';
  const asked = byPeople ? {} : (event.queryStringParameters ?? {});
  const query = operation.query.safeParse(asked, { reportInput: true });
  const body = byPeople ? undefined : operation.body?.safeParse(event.body, { reportInput: true });
  const errors = [
    ...(query.error ? fieldProblems(query.error.issues, 'query', language) : []),
    ...(body?.error ? fieldProblems(body.error.issues, 'body', language) : []),
  ];
  if (errors.length > 0) return problem('validation-failed', { errors });

  return {
    params: params.data,
    query: query.data,
    body: body?.data,
    caller: callerFrom(claimsOf(event)),
    requestId: event.requestContext.requestId,
    path: event.requestContext.http.path,
    language,
    ...headers,
    ifNoneMatch: event.headers['if-none-match'],
  };
}
