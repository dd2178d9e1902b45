import type * as z from 'zod';
import type { Operation } from '../../shared/contracts/operation.ts';
import type { Binding } from './binding.ts';
import type { ApiDependencies, EdgeDependencies } from './dependencies.ts';

/**
 * Binds an operation that brings a heavy library with it: both are loaded with the first request for it, not
 * at every start of the function.
 * @param load imports the file that carries it out.
 */
export function onDemand<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Code extends string,
  Dependencies extends EdgeDependencies = ApiDependencies,
>(
  operation: Operation<Params, Query, Body, Answer, Code>,
  load: () => Promise<Binding<Dependencies>>,
): Binding<Dependencies> {
  return {
    operation: operation as Operation<Params, Query, Body, Answer> as Operation,
    answer: async (request, dependencies) => (await load()).answer(request, dependencies),
  };
}
