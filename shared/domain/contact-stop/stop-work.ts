import type { ConsentId } from '../../kernel/ids.ts';
import type { Consent } from '../records/consent.ts';
import { mayContact, withConsents } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { closeAll, pendingFollowUps, purposeOfFollowUp } from '../follow-up/index.ts';
import { discardAll, isUnsent } from '../letter/index.ts';
import type { Followed } from '../remainder/index.ts';

/** What a stop ends. */
export interface StoppedWork {
  readonly followed: readonly Followed[];
  /** How much it is, for those who are told of it. */
  readonly count: { readonly cancelledFollowUps: number; readonly discardedLetters: number };
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

  const pending = pendingFollowUps(dossier);
  const followUps = entries.flatMap(({ id: consentId }) => {
    const stopped = pending.filter(({ followUp }) => {
      const purpose = purposeOfFollowUp(followUp, facts.settings);
      return stop({ purpose, channel: 'phone' }) === consentId;
    });
    if (stopped.length === 0) return [];
    const closing = { status: 'suppressed', because: 'consentWithdrawn', consentId } as const;
    return [closeAll(stopped, { closing, closedAt: facts.now }, facts)];
  });
  const letters = dossier.letters
    .filter(isUnsent)
    .filter(({ purpose, channel, caseId }) => stop({ purpose, channel, ...(caseId && { caseId }) }));
  return {
    followed: [...followUps, discardAll(letters, facts.now)],
    count: {
      cancelledFollowUps: followUps.reduce((sum, { steps }) => sum + steps.length, 0),
      discardedLetters: letters.length,
    },
  };
}
