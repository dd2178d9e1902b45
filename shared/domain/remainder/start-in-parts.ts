import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import type { Consequence, ManyId, Remainder } from '../records/remainder.ts';

/** What becomes of one of the records, in changes that belong together. */
export interface Step {
  readonly id: ManyId;
  readonly changes: readonly RecordChange[];
}

/** A consequence with the steps it takes, in the order they are to be done. */
export interface Followed {
  readonly consequence: Consequence;
  readonly steps: readonly Step[];
}

/** What of the consequences of a command is written with it. */
export interface Started {
  readonly changes: readonly RecordChange[];
  /** The records it deals with at once. */
  readonly done: readonly ManyId[];
  /** How many follow in later parts. */
  readonly remaining: number;
}

/**
 * One transaction has room for 100 writes. Of these a command and its first part take so many at most; the others are
 * for what comes with every commit: the head, the line of history, the receipt, digests and lookups.
 */
const MOST_CHANGES = 60;

/**
 * Begins with what follows from a command: as much of it as there is room for is written with the command, the rest
 * is noted as left to do. What few customers need costs the others nothing: where there is room for all, nothing is
 * noted.
 * @param beside what else the command writes.
 */
export function startInParts(
  dossier: DossierState,
  followed: readonly Followed[],
  beside: readonly RecordChange[],
  facts: Pick<BranchFacts, 'now'>,
): Started {
  const changes: RecordChange[] = [];
  const done: ManyId[] = [];
  const left: Consequence[] = [];
  let remaining = 0;
  for (const { consequence, steps } of followed) {
    let taken = 0;
    for (const step of steps) {
      if (left.length > 0 || beside.length + changes.length + step.changes.length > MOST_CHANGES) break;
      changes.push(...step.changes);
      done.push(step.id);
      taken += 1;
    }
    if (taken === steps.length) continue;
    remaining += steps.length - taken;
    left.push({ ...consequence, ids: steps.slice(taken).map(({ id }) => id) });
  }
  return {
    changes: left.length === 0 ? changes : [...changes, noteLeft(dossier, left, facts)],
    done,
    remaining,
  };
}

function noteLeft(
  { head, remainder }: DossierState,
  left: readonly Consequence[],
  { now }: Pick<BranchFacts, 'now'>,
): RecordChange {
  const { branchId, groupId, customerId } = head;
  const dossier = { type: 'remainder', branchId, groupId, customerId } as const;
  if (!remainder) {
    const first: Remainder = {
      ...dossier,
      version: 1,
      generation: 1,
      status: 'running',
      todo: left,
      wakeAt: now,
    };
    return insert(first);
  }
  const { version, generation } = remainder;
  const todo = remainder.status === 'running' ? [...remainder.todo, ...left] : left;
  return replace<Remainder>({
    ...dossier,
    version,
    generation: generation + 1,
    status: 'running',
    todo,
    wakeAt: now,
  });
}
