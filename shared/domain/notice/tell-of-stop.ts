import type { Consent } from '../records/consent.ts';
import { lastConsent } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { queueStopNotice } from './queue-stop-notice.ts';
import { recipientsOf } from './recipients.ts';
import type { StopNotice } from '../records/notice.ts';

/**
 * Tells the supervisors what a customer no longer wants, and what was cancelled with it (practice C.9 no. 3).
 * If there is nothing new, nothing is told.
 */
export function tellOfStop(
  dossier: DossierState,
  entries: readonly Consent[],
  cancelled: Pick<StopNotice['stop'], 'cancelledFollowUps' | 'discardedLetters'>,
  facts: BranchFacts,
): readonly RecordChange[] {
  const news = entries.filter((entry) => lastConsent(dossier, entry)?.state !== 'withdrawn');
  if (news.length === 0) return [];
  const stop = {
    customerId: dossier.head.customerId,
    purposes: [...new Set(news.map(({ purpose }) => purpose))],
    channels: [...new Set(news.map(({ channel }) => channel))],
    ...cancelled,
  };
  return recipientsOf('overdue', {}, facts).flatMap((recipientId) =>
    queueStopNotice(stop, recipientId, facts),
  );
}
