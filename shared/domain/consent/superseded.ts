import type { Consent, ConsentPair } from '../records/consent.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { lastConsent, standingNoes } from './last-consent.ts';

/**
 * What new entries do to existing ones: they are superseded, or hold again because the entry that replaced
 * them was taken back. For a pair of purpose and channel, the entries since its last yes count. The newest
 * also decides which moment comes next.
 * @param known the entries the command knows, at least those that hold.
 */
export function supersededBy(known: readonly Consent[], added: readonly Consent[]): readonly RecordChange[] {
  const pairs = new Map(added.map((entry) => [pairOf(entry), entry]));
  const consents = [...known, ...added];
  const kept = new Set([...pairs.values()].flatMap((pair) => kepts({ consents }, pair).map(({ id }) => id)));
  return known
    .filter((entry) => pairs.has(pairOf(entry)) && kept.has(entry.id) === Boolean(entry.superseded))
    .map(({ superseded, ...entry }) => replace(superseded ? entry : { ...entry, superseded: true as const }));
}

function kepts(said: { readonly consents: readonly Consent[] }, pair: ConsentPair): readonly Consent[] {
  const ofPair = said.consents.filter((entry) => pairOf(entry) === pairOf(pair));
  const newest = ofPair
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const noes = standingNoes(said, pair);
  const last = lastConsent(said, pair);
  const yes = noes.length === 0 ? last : lastYesBefore(said, pair, noes);
  return [...noes, ...(yes ? [yes] : []), ...ofPair.filter(({ at }) => at === newest)];
}

/** It holds again if the noes after it are taken back. */
function lastYesBefore(
  { consents }: { readonly consents: readonly Consent[] },
  pair: ConsentPair,
  noes: readonly Consent[],
): Consent | undefined {
  const later = new Set(noes.map(({ id }) => id));
  return lastConsent({ consents: consents.filter(({ id }) => !later.has(id)) }, pair);
}

function pairOf({ purpose, channel }: ConsentPair): string {
  return `${purpose} ${channel}`;
}
