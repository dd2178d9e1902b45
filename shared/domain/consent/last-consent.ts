import type { DossierState } from '../records/dossier-state.ts';
import type { Consent, ConsentPair } from '../records/consent.ts';

type Said = Pick<DossierState, 'consents'>;

/** What the customer said last for that purpose on that channel; undefined when nothing that counts. */
export function lastConsent(dossier: Said, pair: ConsentPair): Consent | undefined {
  return counting(dossier, pair).at(-1);
}

/** Every no that holds: said since the last yes and not taken back. */
export function standingNoes(dossier: Said, pair: ConsentPair): readonly Consent[] {
  const said = counting(dossier, pair);
  return said.slice(said.findLastIndex(({ state }) => state === 'given') + 1);
}

/** Whether the customer said so. The branch may take back its own no, and no other. */
export function isCustomers({ how }: Pick<Consent, 'how'>): boolean {
  return how !== 'ownDecision';
}

/** The entries that count, oldest first. */
function counting({ consents }: Said, { purpose, channel }: ConsentPair): readonly Consent[] {
  const voided = new Set(consents.map(({ voids }) => voids));
  return consents
    .filter((entry) => entry.purpose === purpose && entry.channel === channel)
    .filter(({ id, state }) => state !== 'voided' && !voided.has(id))
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}
