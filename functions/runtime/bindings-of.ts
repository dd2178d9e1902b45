import type { Operation } from '../../shared/contracts/operation.ts';
import type { Binding } from './binding.ts';
import type { EdgeDependencies } from './dependencies.ts';

/** The names of the operations among what a feature's contract exports. */
type OperationName<Contract> = {
  [Name in keyof Contract]: Contract[Name] extends Operation ? Name : never;
}[keyof Contract];

/** Loads the file of an operation, which exports its binding. */
type Load<Dependencies> = () => Promise<{
  readonly binding: {
    readonly operation: Operation;
    readonly answer: (
      request: Parameters<Binding['answer']>[0],
      dependencies: Dependencies,
    ) => ReturnType<Binding['answer']>;
  };
}>;

/** Everything that any of the files needs. */
type NeededBy<Loads> = Loads extends Load<infer Dependencies> ? Dependencies : never;

/**
 * Binds every operation of a feature to the file that carries it out. One left out, or one that the contract does not
 * know, does not compile. A file is loaded with the first request for its operation: a start of the function waits for
 * what all its operations need, not for what each of them needs.
 * @param contract everything the index of the feature's contract exports.
 * @param files by the name of the operation.
 */
export function bindingsOf<
  Contract extends object,
  Files extends Readonly<Record<OperationName<Contract>, Load<never>>>,
>(
  contract: Contract,
  files: Files,
): readonly Binding<EdgeDependencies & NeededBy<Files[OperationName<Contract>]>>[] {
  type Dependencies = EdgeDependencies & NeededBy<Files[OperationName<Contract>]>;
  const loads = Object.entries(files) as [string, Load<Dependencies>][];
  return loads.map(([name, load]) => ({
    operation: contract[name as OperationName<Contract>] as Operation,
    answer: async (request, dependencies) => (await load()).binding.answer(request, dependencies),
  }));
}
