import { createHash } from 'node:crypto';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Binding } from './binding.ts';

/** Binds an open operation that serves a fixed text, such as the API description. */
export function document(
  operation: Operation,
  fixed: { readonly contentType: string; readonly text: string },
): Binding {
  const etag = `"${createHash('sha256').update(fixed.text).digest('base64url').slice(0, 22)}"`;
  return { operation, answer: async () => ({ kind: 'document', ...fixed, etag }) };
}
