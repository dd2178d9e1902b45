import { type Instant, latest, plusMilliseconds } from '../../kernel/instant.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Consent, ConsentPair } from '../records/consent.ts';
import { isCustomers, standingNoes } from './last-consent.ts';

/** What was said, and what shows it. */
export type Saying = Pick<Consent, 'how' | 'wording' | 'by' | 'proof'> & {
  readonly state: 'given' | 'withdrawn';
};

/**
 * The entries of one yes or no, one per purpose and channel. The same no said twice (the same link, the same
 * form) adds nothing. A different no does, so that each stands by itself when the other is taken back. This
 * matters most for the customer's own no beside the branch's, which staff may lift.
 */
export function consentEntries(
  dossier: DossierState,
  pairs: readonly ConsentPair[],
  saying: Saying,
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): readonly Consent[] {
  return pairs
    .filter((pair) => !isSaidAgain(standingNoes(dossier, pair), saying))
    .map((pair) => entry(dossier, { ...pair, ...saying }, facts));
}

function isSaidAgain(standing: readonly Consent[], saying: Saying): boolean {
  const { state, proof } = saying;
  if (state !== 'withdrawn') return false;
  return standing.some(
    (no) => isCustomers(no) === isCustomers(saying) && (!proof || no.proof?.id === proof.id),
  );
}

/** Takes back what was said in a call that is voided: as if it had never been said. */
export function voidedEntries(
  dossier: DossierState,
  callId: string,
  by: Consent['by'],
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): readonly Consent[] {
  const voided = new Set(dossier.consents.map(({ voids }) => voids));
  const said = dossier.consents.filter(
    ({ id, state, proof }) => state !== 'voided' && proof?.id === callId && !voided.has(id),
  );
  return takenBack(dossier, said, { how: 'callVoided', by }, facts);
}

/** The entries that take others back, so that what was said before them holds again. */
export function takenBack(
  dossier: DossierState,
  said: readonly Consent[],
  saying: Pick<Consent, 'how' | 'by'>,
  facts: Pick<BranchFacts, 'now' | 'newId'>,
): readonly Consent[] {
  return said.map(({ id, purpose, channel, wording }) =>
    entry(dossier, { purpose, channel, state: 'voided', voids: id, wording, ...saying }, facts),
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
