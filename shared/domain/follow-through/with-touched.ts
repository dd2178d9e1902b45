import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import type { Consequence, ManyId, Remainder } from '../records/remainder.ts';
import { carriedOut } from './carried-out.ts';
import { without } from './without.ts';

/**
 * The changes of a command, completed where it changes what is left to do: it decided on the dossier as if that were
 * done, so whatever hangs together with a record it changes is written with it and is left to do no longer.
 * @param stored the dossier as it is kept.
 */
export function withTouched(
  stored: DossierState,
  changes: readonly RecordChange[],
  facts: BranchFacts,
): readonly RecordChange[] {
  const { remainder } = stored;
  if (remainder?.status !== 'running') return changes;
  const written = new Set(changes.flatMap((change) => idOf(change) ?? []));
  const touched = [...carriedOut(stored, remainder.todo, facts).changed].filter(([, records]) =>
    records.some(({ id }) => written.has(id)),
  );
  if (touched.length === 0) return changes;
  const ids = new Set(touched.map(([id]) => id));
  const besides = touched
    .flatMap(([, records]) => records)
    .filter(({ id }) => !written.has(id))
    .map((record) => replace(record));
  return [
    ...changes.filter((change) => !isRemainder(change)),
    ...besides,
    replace(lessened(remainder, changes, ids, facts)),
  ];
}

/** What the command itself left to do stays; it comes after what was there. */
function lessened(
  before: Extract<Remainder, { readonly status: 'running' }>,
  changes: readonly RecordChange[],
  ids: ReadonlySet<ManyId>,
  facts: Pick<BranchFacts, 'now'>,
): Remainder {
  const added = changes.flatMap((change) => (isRemainder(change) ? [change.record] : []))[0];
  const all = added?.status === 'running' ? added : before;
  const own: readonly Consequence[] = all.todo.slice(before.todo.length);
  return without({ ...all, version: before.version, todo: before.todo }, ids, facts.now, own);
}

function isRemainder(
  change: RecordChange,
): change is Extract<RecordChange, { op: 'replace' }> & { readonly record: Remainder } {
  return change.op === 'replace' && change.record.type === 'remainder';
}

function idOf(change: RecordChange): string | undefined {
  return change.op === 'replace' && 'id' in change.record ? change.record.id : undefined;
}
