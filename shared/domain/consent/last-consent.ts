import type { DossierState } from '../dossier-state.ts';
import type { Consent, ConsentChannel, ConsentPurpose } from './records.ts';

/** A purpose on a channel: what a yes or no is about. */
export interface ConsentPair {
  readonly purpose: ConsentPurpose;
  readonly channel: ConsentChannel;
}

/** What the customer said last for that purpose on that channel; undefined when nothing that counts. */
export function lastConsent(
  { consents }: Pick<DossierState, 'consents'>,
  { purpose, channel }: ConsentPair,
): Consent | undefined {
  const voided = new Set(consents.map(({ voids }) => voids));
  return consents
    .filter((entry) => entry.purpose === purpose && entry.channel === channel)
    .filter(({ id, state }) => state !== 'voided' && !voided.has(id))
    .reduce<Consent | undefined>((last, entry) => (last && last.at > entry.at ? last : entry), undefined);
}
