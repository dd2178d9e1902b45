import { problem, type Reply } from './binding.ts';
import type { ApiEvent } from './event.ts';

/**
 * Reads the body as UTF-8 (RFC 8259 8.1) before anything looks into it, so that nothing a customer said is changed
 * silently. A byte order mark is skipped.
 * @returns the refusal where the body is written in anything else.
 */
export function readBodyText(event: ApiEvent): Reply | undefined {
  const charset = charsetOf(event.headers['content-type']);
  if (charset !== undefined && charset !== 'utf-8') return problem('charset-unsupported');
  const { body = '', isBase64Encoded } = event;
  const text = isBase64Encoded ? decoded(Buffer.from(body, 'base64')) : body.replace(/^\ufeff/, '');
  if (text === undefined) return problem('broken-encoding');
  Object.assign(event, { body: text, isBase64Encoded: false });
  return undefined;
}

/** The charset parameter of a content type, in lower case. */
function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8 are an expected "no" here.
    return undefined;
  }
}
