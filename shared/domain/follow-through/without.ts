import type { Instant } from '../../kernel/instant.ts';
import type { Consequence, ManyId, Remainder } from '../records/remainder.ts';
import { finished } from '../remainder/index.ts';

/**
 * What is left to do without some of it.
 * @param more what comes after it.
 * @returns the finished record when nothing is left.
 */
export function without(
  running: Extract<Remainder, { readonly status: 'running' }>,
  ids: ReadonlySet<ManyId>,
  now: Instant,
  more: readonly Consequence[] = [],
): Remainder {
  const kept = running.todo
    .map((consequence) => ({ ...consequence, ids: consequence.ids.filter((id) => !ids.has(id)) }))
    .filter(({ ids: left }) => left.length > 0);
  const todo = [...kept, ...more];
  return todo.length === 0 ? finished(running, now) : { ...running, todo };
}
