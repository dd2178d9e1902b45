import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { FollowUp } from '../records/follow-up.ts';
import type { Letter } from '../records/letter.ts';
import type { Obligation } from '../records/obligation.ts';
import type { RecordChange } from '../records/change.ts';
import type { Consequence, ManyId } from '../records/remainder.ts';
import { stepsOf } from './steps-of.ts';

/** What is changed by a step; in the version that is stored, as every record a rule is given. */
export type Many = FollowUp | Obligation | Letter;

/** A dossier with what was left to do on it done. */
export interface CarriedOut {
  readonly dossier: DossierState;
  /** The records that are others then, by what they were changed for. */
  readonly changed: ReadonlyMap<ManyId, readonly Many[]>;
}

/**
 * Carries out consequences one after the other, in memory. What several of them say of one record is done in their
 * order and written once.
 */
export function carriedOut(
  dossier: DossierState,
  todo: readonly Consequence[],
  facts: BranchFacts,
): CarriedOut {
  const changed = new Map<ManyId, readonly Many[]>();
  let state = dossier;
  for (const consequence of todo) {
    const records = new Map<string, Many>();
    for (const { id, changes } of stepsOf(state, consequence, facts)) {
      const now = changes.map(asStored);
      for (const record of now) records.set(record.id, record);
      const before = (changed.get(id) ?? []).filter((known) => now.every((record) => record.id !== known.id));
      changed.set(id, [...before, ...now]);
    }
    state = withRecords(state, records);
  }
  return { dossier: state, changed };
}

/** @throws when a step writes anything else: a bug. */
function asStored(change: RecordChange): Many {
  if (change.op === 'replace') {
    const { record } = change;
    switch (record.type) {
      case 'followUp':
        return { ...record, version: record.version - 1 };
      case 'obligation':
        return { ...record, version: record.version - 1 };
      case 'letter':
        return { ...record, version: record.version - 1 };
      default:
    }
  }
  throw new Error('What is carried out in parts replaces follow-ups, obligations and letters only');
}

function withRecords(dossier: DossierState, records: ReadonlyMap<string, Many>): DossierState {
  const replaced = <Kind extends Many>(kept: readonly Kind[]): readonly Kind[] =>
    kept.map((record) => (records.get(record.id) as Kind | undefined) ?? record);
  return {
    ...dossier,
    followUps: replaced(dossier.followUps),
    obligations: replaced(dossier.obligations),
    letters: replaced(dossier.letters),
  };
}
