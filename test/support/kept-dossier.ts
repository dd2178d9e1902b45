import type { CallRecord, CallRegisterLine, RegisterCounter } from '../../shared/domain/records/call.ts';
import type { Decision } from '../../shared/domain/records/decision.ts';
import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import { headsOf } from '../../shared/domain/dossier/index.ts';
import type { DomainRecord, RecordChange } from '../../shared/domain/records/change.ts';

/** A dossier with its calls and the branch's call register, as a store would keep them. */
export interface Kept {
  readonly dossier: DossierState;
  readonly calls: readonly CallRecord[];
  readonly lines: readonly CallRegisterLine[];
  readonly counter?: RegisterCounter;
}

/**
 * What is kept after a commit.
 * @throws as a store would: a record written twice, one that exists already or is missing, or another
 * version than the next one.
 */
export function commit(kept: Kept, changes: readonly RecordChange[]): Kept {
  const seen = new Set<string>();
  const after = changes.reduce((state, change) => {
    if (
      change.op === 'wakeDigest' ||
      change.op === 'remove' ||
      change.record.type === 'stopNotice' ||
      change.record.type === 'notice'
    )
      return state;
    const key = keyOf(change.record);
    if (seen.has(key)) throw new Error(`${key} is written twice in one commit`);
    seen.add(key);
    return write(state, change.op, change.record);
  }, kept);
  return { ...after, dossier: { ...after.dossier, vehicleHeads: headsAfter(kept.dossier, changes) } };
}

/** The heads of cars, which come to a decision on its way to the store. */
function headsAfter(dossier: DossierState, changes: readonly RecordChange[]): DossierState['vehicleHeads'] {
  const { agentId, lastActivityAt } = dossier.head;
  const heads = headsOf(dossier, changes, agentId, lastActivityAt).flatMap((change) =>
    change.op !== 'wakeDigest' && change.record.type === 'vehicleHead' ? [change.record] : [],
  );
  const changed = new Set<string>(heads.map(({ vehicleId }) => vehicleId));
  const kept = dossier.vehicleHeads.filter(({ vehicleId }) => !changed.has(vehicleId));
  return [...kept, ...heads].toSorted((left, right) => (left.vehicleId < right.vehicleId ? -1 : 1));
}

/** The changes and the result of a decision that must be accepted. */
export function granted<Result>(decision: Decision<RecordChange, Result, { readonly code: string }>): {
  readonly changes: readonly RecordChange[];
  readonly result: Result;
} {
  if (decision.outcome === 'refused') throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`);
  return decision;
}

function write(kept: Kept, op: 'insert' | 'replace', record: DomainRecord): Kept {
  const { dossier } = kept;
  switch (record.type) {
    case 'customer':
      return {
        ...kept,
        dossier: { ...dossier, customer: next(op, [dossier.customer], record)[0] ?? record },
      };
    case 'vehicle':
      return { ...kept, dossier: { ...dossier, vehicles: next(op, dossier.vehicles, record) } };
    case 'visit':
      return { ...kept, dossier: { ...dossier, visits: next(op, dossier.visits, record) } };
    case 'followUp':
      return { ...kept, dossier: { ...dossier, followUps: next(op, dossier.followUps, record) } };
    case 'obligation':
      return { ...kept, dossier: { ...dossier, obligations: next(op, dossier.obligations, record) } };
    case 'case':
      return { ...kept, dossier: { ...dossier, cases: next(op, dossier.cases, record) } };
    case 'letter':
      return { ...kept, dossier: { ...dossier, letters: next(op, dossier.letters, record) } };
    case 'consent':
      return { ...kept, dossier: { ...dossier, consents: next(op, dossier.consents, record) } };
    case 'remainder': {
      const [remainder] = next(op, dossier.remainder ? [dossier.remainder] : [], record);
      return { ...kept, dossier: { ...dossier, ...(remainder && { remainder }) } };
    }
    case 'call':
      return { ...kept, calls: next(op, kept.calls, record) };
    case 'callRegisterLine':
      return { ...kept, lines: next(op, kept.lines, record) };
    case 'registerCounter': {
      const [counter] = next(op, kept.counter ? [kept.counter] : [], record);
      return { ...kept, ...(counter && { counter }) };
    }
    default:
      throw new Error(`No rule of a dossier writes a ${record.type}`);
  }
}

function next<Kind extends DomainRecord & { readonly version: number }>(
  op: 'insert' | 'replace',
  records: readonly Kind[],
  record: Kind,
): readonly Kind[] {
  const key = keyOf(record);
  const stored = records.find((candidate) => keyOf(candidate) === key);
  const expected = op === 'insert' ? 1 : (stored?.version ?? Number.NaN) + 1;
  if ((op === 'insert' && stored) || record.version !== expected) {
    throw new Error(`${key}: ${op} of version ${record.version} over ${stored?.version ?? 'nothing'}`);
  }
  return stored
    ? records.map((candidate) => (candidate === stored ? record : candidate))
    : [...records, record];
}

function keyOf(record: DomainRecord): string {
  if (record.type === 'callRegisterLine') return `line ${record.number.year}-${record.number.sequence}`;
  return 'id' in record ? `${record.type} ${record.id}` : record.type;
}
