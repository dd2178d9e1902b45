import { staffBehind } from '../records/actor.ts';
import { CONSENT_PURPOSES, type ConsentPair } from '../records/consent.ts';
import { isCustomers, standingNoes, takenBack, withConsents } from '../consent/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import { isCustomersNo, type ProofRefusal } from './check-proof.ts';
import type { RecordedConsent } from './recorded-consent.ts';

export type LiftRefusal =
  | Extract<ProofRefusal, { readonly code: 'consent-proof-missing' }>
  | { readonly code: 'consent-is-the-customers' };

/**
 * The branch takes back its own no, and what the customer had said before it holds again. It can neither say
 * yes for the customer nor lift the customer's own no.
 */
export function liftOwnStop(
  dossier: DossierState,
  pairs: readonly ConsentPair[],
  facts: BranchFacts,
): Decision<RecordChange, RecordedConsent, LiftRefusal> {
  const stopped = pairs.filter((pair) => isCustomersNo(dossier, pair));
  if (stopped.length > 0) return refused({ code: 'consent-proof-missing', data: { stopped } });
  const own = pairs.flatMap((pair) => standingNoes(dossier, pair).filter((no) => !isCustomers(no)));
  if (own.length === 0) return refused({ code: 'consent-is-the-customers' });
  const saying = { how: 'ownDecision', by: staffBehind(facts.actor) } as const;
  const entries = takenBack(dossier, own, saying, facts);
  const after = withConsents(dossier, entries);
  return accepted([...entries.map((entry) => insert(entry)), ...withoutMark(after)], {
    entries,
    stopped: { followUpIds: [], letterIds: [], remaining: 0 },
    dossier: after,
  });
}

/** The mark "no calls at all" goes once no refusal of calls is left. */
function withoutMark(after: DossierState): readonly RecordChange[] {
  const { doNotCall, ...rest } = after.customer;
  const stands = CONSENT_PURPOSES.some(
    (purpose) => standingNoes(after, { purpose, channel: 'phone' }).length > 0,
  );
  return doNotCall && !stands ? [replace(rest)] : [];
}
