import type * as z from 'zod';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Binding } from './binding.ts';
import type { EdgeDependencies } from './dependencies.ts';
import type { QueryAnswer } from './query.ts';

/** Binds an operation everybody may call. It reads nothing from the table. */
export function openQuery<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Code extends string,
>(
  operation: Operation<Params, Query, z.ZodType, Answer, Code>,
  rule: {
    readonly read: (input: {
      readonly params: z.output<Params>;
      readonly query: z.output<Query>;
    }) => QueryAnswer<z.input<Answer>, Code>;
  },
): Binding<EdgeDependencies> {
  const declared = operation as Operation;
  return {
    operation: declared,
    answer: async (request) => {
      const { params, query } = request as { params: z.output<Params>; query: z.output<Query> };
      const found = rule.read({ params, query });
      if ('refusal' in found) return { kind: 'problem', refusal: found.refusal };
      if ('page' in found) return { kind: 'page', html: found.page };
      return { kind: 'content', status: declared.reply.status, headers: {}, body: found.body };
    },
  };
}
