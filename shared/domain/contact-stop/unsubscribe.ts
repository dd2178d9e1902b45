import type { LetterId } from '../../kernel/ids.ts';
import type { ConsentPair } from '../records/consent.ts';
import { consentEntries, isCustomers, standingNoes } from '../consent/index.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { tellOfStop } from '../notice/index.ts';
import { insert, type RecordChange } from '../records/change.ts';
import { startInParts } from '../remainder/index.ts';
import { stopWork } from './stop-work.ts';

/** What the link in a letter stops, and the letter it was in. */
export interface Unsubscribe extends ConsentPair {
  readonly letterId: LetterId;
}

/** What the page says is the wording of this no. */
const WORDING = 'unsubscribe-page-1';

/** Whether the customer has said already that they want nothing more of that purpose on that channel. */
export function isUnsubscribed(dossier: DossierState, pair: ConsentPair): boolean {
  return standingNoes(dossier, pair).some(isCustomers);
}

/**
 * The customer follows the link in a letter: nothing more of this purpose on this channel. Nothing else
 * changes. What it covers is cancelled at once and the supervisors are told. A second time it changes
 * nothing.
 */
export function decideUnsubscribe(
  dossier: DossierState,
  { purpose, channel, letterId }: Unsubscribe,
  facts: BranchFacts,
): Decision<RecordChange, undefined, never> {
  const proof = { type: 'letter', id: letterId } as const;
  const saying = {
    state: 'withdrawn',
    how: 'unsubscribeLink',
    wording: WORDING,
    by: 'customer',
    proof,
  } as const;
  const entries = consentEntries(dossier, [{ purpose, channel }], saying, facts);
  if (entries.length === 0) return accepted([], undefined);
  const { followed, count } = stopWork(dossier, entries, facts);
  const noted = [...entries.map(insert), ...tellOfStop(dossier, entries, count, facts)];
  return accepted([...noted, ...startInParts(dossier, followed, noted, facts).changes], undefined);
}
