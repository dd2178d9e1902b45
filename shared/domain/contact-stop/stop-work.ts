import type { ConsentId, FollowUpId, LetterId } from '../../kernel/ids.ts';
import type { Consent } from '../records/consent.ts';
import { mayContact, withConsents } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { closeFollowUp, pendingFollowUps, purposeOfFollowUp } from '../follow-up/index.ts';
import { discardStopped, isUnsent } from '../letter/index.ts';
import type { RecordChange } from '../records/change.ts';

/** How much a stop ended, for the people who are told of it. */
export function countOf({ followUpIds, letterIds }: Pick<StoppedWork, 'followUpIds' | 'letterIds'>) {
  return { cancelledFollowUps: followUpIds.length, discardedLetters: letterIds.length };
}

/** What a stop ended. */
export interface StoppedWork {
  readonly followUpIds: readonly FollowUpId[];
  readonly letterIds: readonly LetterId[];
  readonly changes: readonly RecordChange[];
}

/**
 * Ends the follow-ups still to be made and the letters not yet sent that the new entries forbid (practice C.9
 * no. 3). What was already forbidden for another reason stays as it is.
 */
export function stopWork(
  dossier: DossierState,
  entries: readonly Consent[],
  facts: BranchFacts,
): StoppedWork {
  const after = withConsents(dossier, entries);
  const stop = (request: Parameters<typeof mayContact>[1]): ConsentId | undefined => {
    const entry = entries.find(({ state, purpose, channel }) => {
      return state === 'withdrawn' && purpose === request.purpose && channel === request.channel;
    });
    return entry && !mayContact(after, request, facts).allowed ? entry.id : undefined;
  };

  const followUps = pendingFollowUps(dossier).flatMap(({ followUp, obligation }) => {
    const purpose = purposeOfFollowUp(followUp, facts.settings);
    const consentId = stop({ purpose, channel: 'phone' });
    if (!consentId) return [];
    const closing = { status: 'suppressed', because: 'consentWithdrawn', consentId } as const;
    return [closeFollowUp(followUp, obligation, closing, facts.now)];
  });
  const letters = dossier.letters
    .filter(isUnsent)
    .filter(({ purpose, channel, caseId }) => stop({ purpose, channel, ...(caseId && { caseId }) }));
  return {
    followUpIds: followUps.map(({ followUp }) => followUp.id),
    letterIds: letters.map(({ id }) => id),
    changes: [
      ...followUps.flatMap(({ changes }) => changes),
      ...letters.map((letter) => discardStopped(letter, facts.now)),
    ],
  };
}
