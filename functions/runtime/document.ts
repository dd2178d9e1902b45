import { createHash } from 'node:crypto';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Binding } from './binding.ts';
import type { EdgeDependencies } from './dependencies.ts';

/**
 * Binds an open operation that serves a fixed text, such as the API description. The text is made on first
 * use, so that the other operations of the function need not wait for it.
 */
export function document<Dependencies extends EdgeDependencies>(
  operation: Operation,
  fixed: { readonly contentType: string; readonly text: (dependencies: Dependencies) => Promise<string> },
): Binding<Dependencies> {
  let made: { readonly text: string; readonly etag: string } | undefined;
  return {
    operation,
    answer: async (_request, dependencies) => {
      made ??= withEtag(await fixed.text(dependencies));
      return { kind: 'document', contentType: fixed.contentType, ...made };
    },
  };
}

function withEtag(text: string): { readonly text: string; readonly etag: string } {
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
}
