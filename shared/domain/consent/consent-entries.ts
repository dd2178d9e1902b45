import { type Instant, latest, plusMilliseconds } from '../../kernel/instant.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import { type ConsentPair, lastConsent } from './last-consent.ts';
import type { Consent } from './records.ts';

/** What was said, and what shows it. */
export type Saying = Pick<Consent, 'how' | 'wording' | 'by' | 'proof'> & {
  readonly state: 'given' | 'withdrawn';
};

/**
 * The entries of one yes or no, one per purpose and channel. The same no said twice (the same link, the same form)
 * adds nothing; another one does, so that each stands by itself when the other is taken back.
 */
export function consentEntries(
  dossier: DossierState,
  pairs: readonly ConsentPair[],
  saying: Saying,
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): readonly Consent[] {
  return pairs
    .filter((pair) => !isSaidAgain(lastConsent(dossier, pair), saying))
    .map((pair) => entry(dossier, { ...pair, ...saying }, facts));
}

function isSaidAgain(last: Consent | undefined, { state, proof }: Saying): boolean {
  return state === 'withdrawn' && last?.state === 'withdrawn' && (!proof || last.proof?.id === proof.id);
}

/** Takes back what was said in a call that is voided: as if it had never been said. */
export function voidedEntries(
  dossier: DossierState,
  callId: string,
  by: Consent['by'],
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): readonly Consent[] {
  const voided = new Set(dossier.consents.map(({ voids }) => voids));
  return dossier.consents
    .filter(({ id, state, proof }) => state !== 'voided' && proof?.id === callId && !voided.has(id))
    .map(({ id, purpose, channel, wording }) =>
      entry(dossier, { purpose, channel, state: 'voided', voids: id, how: 'callVoided', wording, by }, facts),
    );
}

function entry(
  dossier: DossierState,
  said: Omit<Consent, 'type' | 'id' | 'branchId' | 'customerId' | 'version' | 'at'>,
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): Consent {
  const { branchId, customerId } = dossier.head;
  const id = facts.newId('consent');
  return {
    ...said,
    type: 'consent',
    id,
    branchId,
    customerId,
    version: 1,
    at: after(dossier, said, facts.now),
  };
}

/** Clocks differ between functions: an entry never sorts before one that was there already. */
function after({ consents }: DossierState, { purpose, channel }: ConsentPair, now: Instant): Instant {
  return consents
    .filter((entry) => entry.purpose === purpose && entry.channel === channel)
    .reduce((found, { at }) => latest(found, plusMilliseconds(at, 1)), now);
}

/** The dossier as it is once the entries are written. */
export function withConsents(dossier: DossierState, entries: readonly Consent[]): DossierState {
  return { ...dossier, consents: [...dossier.consents, ...entries] };
}
