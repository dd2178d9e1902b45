import type { Operation } from '../../shared/contracts/operation.ts';
import type { Binding } from './binding.ts';
import type { ApiDependencies, EdgeDependencies } from './dependencies.ts';

/**
 * Binds an operation whose rules are loaded with the first request for it. So a start of the function waits
 * only for what all its operations need.
 * @param load imports the file that carries it out.
 */
export function onDemand<Dependencies extends EdgeDependencies = ApiDependencies>(
  operation: Operation,
  load: () => Promise<Binding<Dependencies>>,
): Binding<Dependencies> {
  let binding: Promise<Binding<Dependencies>> | undefined;
  return {
    operation,
    answer: async (request, dependencies) => {
      binding ??= load();
      return (await binding).answer(request, dependencies);
    },
  };
}
