import type { ReadPlan, Store } from './ports.ts';

/** For each store of this process, when the last command that takes a number of a register will be through. */
const lanes = new WeakMap<Store, Map<string, Promise<void>>>();

/**
 * Commands of one process that take a number of the same register go one after the other: side by side all but one would
 * be decided in vain. The number itself is guarded by the commit, across processes too; the lane only saves rounds.
 * @returns what lets the next one go.
 */
export async function enterLane(store: Store, { branchId, registers = [] }: ReadPlan): Promise<() => void> {
  if (!branchId || registers.length === 0) return () => undefined;
  const ofStore = lanes.get(store) ?? new Map<string, Promise<void>>();
  lanes.set(store, ofStore);
  const { promise: through, resolve } = Promise.withResolvers<void>();
  // In one order, so that commands on several registers never wait for each other.
  const names = registers.map((register) => `${branchId} ${register}`).sort();
  const before = names.flatMap((name) => ofStore.get(name) ?? []);
  for (const name of names) ofStore.set(name, through);
  await Promise.all(before);
  return () => {
    for (const name of names) if (ofStore.get(name) === through) ofStore.delete(name);
    resolve();
  };
}
