import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import type { Consequence, ManyId } from '../records/remainder.ts';
import { finished } from '../remainder/index.ts';
import { carriedOut } from './carried-out.ts';
import { without } from './without.ts';

/** What a part did, and how many records are left for others. */
export interface PartDone {
  readonly done: number;
  readonly remaining: number;
}

/** Each is written with what hangs together with it: two records, as a rule. */
const MOST_OF_PART = 30;

/**
 * Carries out the next part of what commands on a dossier left to do. Doing it twice changes nothing: what is done
 * is left to do no longer. Of somebody who is being forgotten the erasure ends all work, and nothing is left.
 */
export function decideNextPart(
  dossier: DossierState,
  facts: BranchFacts,
): Decision<RecordChange, PartDone, never> {
  const { remainder, head } = dossier;
  if (remainder?.status !== 'running') return accepted([], { done: 0, remaining: 0 });
  if (head.erasedAt) return accepted([replace(finished(remainder, facts.now))], { done: 0, remaining: 0 });

  const ids = new Set([...allIds(remainder.todo)].slice(0, MOST_OF_PART));
  const part = remainder.todo.map((one) => ({ ...one, ids: one.ids.filter((id) => ids.has(id)) }));
  const changed = [...carriedOut(dossier, part, facts).changed.values()].flat();
  const left = without(remainder, ids, facts.now);
  const remaining = left.status === 'running' ? allIds(left.todo).size : 0;
  return accepted([...changed.map((record) => replace(record)), replace(left)], {
    done: ids.size,
    remaining,
  });
}

function allIds(todo: readonly Consequence[]): ReadonlySet<ManyId> {
  return new Set(todo.flatMap(({ ids }) => ids));
}
