import type { RecordChange } from '../records/change.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';

/** The follow-ups among changes, each with its obligation, as they are then. */
export function changedFollowUps(changes: readonly RecordChange[]): readonly FollowUpWithObligation[] {
  const records = changes.flatMap((change) => (change.op === 'replace' ? [change.record] : []));
  const obligations = new Map(
    records.flatMap((record) => (record.type === 'obligation' ? [[record.id, record] as const] : [])),
  );
  return records.flatMap((followUp) => {
    if (followUp.type !== 'followUp') return [];
    const obligation = obligations.get(followUp.obligationId);
    return obligation ? [{ followUp, obligation }] : [];
  });
}
