import type { Method, Operation } from '../../shared/contracts/operation.ts';

/** Method and path template of every operation, by its name. */
export function addressesOf(
  operations: readonly Operation[],
): Readonly<Record<string, readonly [method: Method, path: string]>> {
  return Object.fromEntries(operations.map(({ id, method, path }) => [id, [method, path]]));
}
