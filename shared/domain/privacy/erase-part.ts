import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace, replaced } from '../records/change.ts';
import { forget, forgetInDigest, type PersonalRecord } from './forget.ts';
import { type Erasure, erasureInState, type RunningErasure } from '../records/privacy.ts';

/** Records that belong together, and how far the round has come once they are done. */
export interface ErasureBatch {
  readonly records: readonly PersonalRecord[];
  readonly position: string;
}

export interface ErasePart {
  /** How far the erasure had come when the batches were read. */
  readonly read: RunningErasure;
  readonly batches: readonly ErasureBatch[];
  /** Nothing comes after them. */
  readonly last: boolean;
}

/** `overtaken`: another run did this part meanwhile. */
export type PartResult = { readonly erasure: Erasure | undefined; readonly overtaken: boolean };

/** One transaction has room for 100 writes; a vehicle brings two lookups with it. */
const MOST_CHANGES = 30;

/** A mail that was being written when the erasure began is there by then. */
const SECOND_ROUND_AFTER_MINUTES = 10;

/**
 * Forgets the next part of a dossier (practice C.10). Doing it twice changes nothing: what is forgotten stays
 * as it is, and a part that another run does at the same time is left to that run.
 */
export function decideErasePart(
  dossier: DossierState,
  { read, batches, last }: ErasePart,
  facts: BranchFacts,
): Decision<RecordChange, PartResult, never> {
  const stored = dossier.erasure;
  if (stored?.status !== 'running' || stored.version !== read.version) {
    return accepted([], { erasure: stored, overtaken: true });
  }
  const changes = new Map<string, RecordChange>();
  let position = stored.position;
  let done = 0;
  for (const batch of batches) {
    if (done > 0 && changes.size + batch.records.length > MOST_CHANGES) break;
    for (const record of batch.records) {
      const next = record.type === 'mail' ? forgetMail(record, stored, facts) : forget(record, facts);
      if (next !== record) changes.set(nameOf(record), replace(next));
    }
    position = batch.position;
    done += 1;
  }
  const erasure =
    last && done === batches.length
      ? afterRound(stored, facts.now)
      : { ...stored, ...(position && { position }) };
  const { record, change } = replaced(erasure);
  return accepted([...changes.values(), change], { erasure: record, overtaken: false });
}

function forgetMail(
  mail: Extract<PersonalRecord, { type: 'mail' }>,
  { customerId }: RunningErasure,
  facts: BranchFacts,
): PersonalRecord {
  return mail.audience === 'staff' ? forgetInDigest(mail, customerId) : forget(mail, facts);
}

function afterRound(erasure: RunningErasure, now: Instant): Erasure {
  const wakeAt = plusMinutes(now, SECOND_ROUND_AFTER_MINUTES);
  return erasure.round === 1
    ? erasureInState(erasure, { status: 'running', round: 2, wakeAt })
    : erasureInState(erasure, { status: 'finished', finishedAt: now });
}

/** A digest may be named by several lines of history: one write for each record. */
function nameOf(record: PersonalRecord): string {
  if (record.type === 'callRegisterLine') return `${record.type} ${record.callId}`;
  if (record.type === 'letterRegisterLine') return `${record.type} ${record.letterId}`;
  return `${record.type} ${record.id}`;
}
