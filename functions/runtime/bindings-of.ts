import type { Operation } from '../../shared/contracts/operation.ts';
import { addressOf } from './addresses.ts';
import type { Binding } from './binding.ts';
import type { EdgeDependencies } from './dependencies.ts';
import type { OnDemand } from './on-demand.ts';

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
 * The file of every operation that a feature's contract exports. One left out, or one that the contract does not
 * know, does not compile.
 */
export type FilesOf<Contract> = Readonly<Record<OperationName<Contract>, Load<never>>>;

/**
 * Binds every operation of a feature to the file that carries it out. The file, and with it the declaration, is loaded
 * with the first request: a start of the function waits for what all its operations need, not for what each needs.
 * @param files by the name of the operation.
 */
export function bindingsOf<Files extends Readonly<Record<string, Load<never>>>>(
  files: Files,
): readonly OnDemand<EdgeDependencies & NeededBy<Files[keyof Files]>>[] {
  type Dependencies = EdgeDependencies & NeededBy<Files[keyof Files]>;
  const loads = Object.entries(files) as [string, Load<Dependencies>][];
  return loads.map(([id, load]) => ({
    id,
    ...addressOf(id),
    load: async () => (await load()).binding,
  }));
}
