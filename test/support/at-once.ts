import type { Binding } from '../../functions/runtime/binding.ts';
import type { EdgeDependencies } from '../../functions/runtime/dependencies.ts';
import type { OnDemand } from '../../functions/runtime/on-demand.ts';

/** An operation that is there already, as a function takes it. */
export function atOnce<Dependencies extends EdgeDependencies>(
  binding: Binding<Dependencies>,
): OnDemand<Dependencies> {
  const { id, method, path } = binding.operation;
  return { id, method, path, load: async () => binding };
}
