import type { Operation } from '../../shared/contracts/operation.ts';

/** The declared examples of the body or of the reply. */
export function examples(
  operation: Operation,
  part: 'body' | 'reply',
): { readonly examples?: Record<string, { summary: string; value: unknown }> } {
  const given = operation.examples.filter((example) => example[part] !== undefined);
  if (given.length === 0) return {};
  return {
    examples: Object.fromEntries(
      given.map((example) => [example.name, { summary: example.summary, value: example[part] }]),
    ),
  };
}
