import type { FieldProblem, ProblemDocument } from '../../shared/contracts/problems/problem-document.ts';
import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import { assertNever } from '../../shared/kernel/never.ts';
import type { Reply } from './binding.ts';
import { type ContentEncoding, encoded, encodingFor } from './content-encoding.ts';
import { noneMatches } from './etag.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { languageOf } from './language.ts';
import { nextLink } from './next-link.ts';

const EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
/** The reference page carries its own style and nothing else. */
const PAGE_STYLE_ONLY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/** A page may also send its own form to us. */
const PAGE_WITH_FORM = `${PAGE_STYLE_ONLY}; form-action 'self'; base-uri 'none'`;

/** Turns what a handler answers into HTTP. */
export async function render(reply: Reply, event: ApiEvent, publicUrl: string): Promise<ApiResult> {
  switch (reply.kind) {
    case 'content': {
      const link = nextLink(reply.body, event, publicUrl);
      return {
        statusCode: reply.status,
        headers: {
          ...fixedHeaders(event),
          ...(reply.body !== undefined && { 'content-type': 'application/json' }),
          ...(link !== undefined && { link }),
          ...reply.headers,
        },
        ...(reply.body !== undefined && { body: JSON.stringify(reply.body) }),
      };
    }
    case 'page':
      return {
        statusCode: reply.status ?? 200,
        headers: {
          ...fixedHeaders(event),
          'content-security-policy': PAGE_WITH_FORM,
          'content-type': 'text/html; charset=utf-8',
          'x-robots-tag': 'noindex',
        },
        body: reply.html,
      };
    case 'document': {
      const encoding = encodingFor(event.headers['accept-encoding']);
      // Other bytes, so another tag.
      const etag = encoding ? reply.etag.replace(/"$/, `-${encoding}"`) : reply.etag;
      const unchanged = !noneMatches(event.headers['if-none-match'], etag);
      return {
        statusCode: unchanged ? 304 : 200,
        headers: {
          ...fixedHeaders(event),
          'content-security-policy': PAGE_STYLE_ONLY,
          'cache-control': 'public, max-age=300',
          vary: 'Accept-Encoding',
          etag,
          ...(!unchanged && { 'content-type': reply.contentType }),
          ...(!unchanged && encoding && { 'content-encoding': encoding }),
        },
        ...(!unchanged && (await contentOf(reply, encoding))),
      };
    }
    case 'problem':
      return renderProblem(reply.refusal, event, publicUrl, reply.headers);
    default:
      return assertNever(reply);
  }
}

async function contentOf(
  { text, etag }: Extract<Reply, { readonly kind: 'document' }>,
  encoding: ContentEncoding | undefined,
): Promise<Pick<ApiResult, 'body' | 'isBase64Encoded'>> {
  if (!encoding) return { body: text };
  return { body: (await encoded(text, etag, encoding)).toString('base64'), isBase64Encoded: true };
}

/**
 * A problem as RFC 9457 defines it, in the caller's language. The texts are loaded with the first problem;
 * otherwise they would be a tenth of what a function reads at every start.
 * @throws when the code has no texts, a bug the tests find.
 */
export async function renderProblem(
  refusal: AnyRefusal,
  event: ApiEvent,
  publicUrl: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiResult> {
  const { allProblems } = await import('../../shared/contracts/problems/all-problems.ts');
  const text = allProblems[refusal.code];
  if (!text) throw new Error(`The problem code ${refusal.code} has no texts`);
  const language = languageOf(event.headers['accept-language']);
  const { errors, ...data } = refusal.data ?? {};
  const document: ProblemDocument = {
    type: `${publicUrl}/v1/problems/${refusal.code}`,
    title: text.title[language],
    status: text.status,
    detail: text.detail[language](data),
    instance: event.requestContext.http.path,
    code: refusal.code,
    requestId: event.requestContext.requestId,
    ...(Object.keys(data).length > 0 && { data }),
    ...(Array.isArray(errors) && { errors: errors as FieldProblem[] }),
  };
  return {
    statusCode: text.status,
    headers: {
      ...fixedHeaders(event),
      'content-type': 'application/problem+json',
      'content-language': language,
      vary: 'Accept-Language',
      ...headers,
    },
    body: JSON.stringify(document),
  };
}

function fixedHeaders(event: ApiEvent): Readonly<Record<string, string>> {
  return {
    ...EVERY_ANSWER,
    'content-security-policy': NOTHING_RUNS,
    'cache-control': 'no-store',
    'x-request-id': event.requestContext.requestId,
  };
}
