import { staffBehind } from '../records/actor.ts';
import type { CallRecord } from '../records/call.ts';
import { canBeStopped, consentEntries, type ConsentScope, pairsIn, withConsents } from '../consent/index.ts';
import {
  CONSENT_CHANNELS,
  type ConsentChannel,
  type ConsentOrigin,
  type ConsentPair,
  type ConsentProof,
} from '../records/consent.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { tellOfStop } from '../notice/index.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import { checkProof, type ProofRefusal } from './check-proof.ts';
import { liftOwnStop, type LiftRefusal } from './lift-own-stop.ts';
import type { RecordedConsent } from './recorded-consent.ts';
import { stopWork } from './stop-work.ts';
import { startInParts } from '../remainder/index.ts';

export interface RecordConsent {
  readonly state: 'given' | 'withdrawn';
  /** All marketing where a stop leaves it open. */
  readonly scope: ConsentScope;
  /** All of them where a stop leaves it open; a yes names its own. */
  readonly channels?: readonly ConsentChannel[];
  readonly how: Exclude<ConsentOrigin, 'unsubscribeLink' | 'complaintAboutMail' | 'callVoided'>;
  readonly wording: string;
  readonly proof?: ConsentProof;
}

export type ConsentRefusal =
  | ProofRefusal
  | LiftRefusal
  | { readonly code: 'consent-channels-missing' }
  | {
      readonly code: 'recall-stays-possible';
      readonly data: { readonly channels: readonly ConsentChannel[] };
    };

/**
 * Records what a customer allows or no longer wants (practice C.9). A stop holds at once: what it covers is
 * cancelled with it, in parts where that is much, and the supervisors are told. A yes after the customer's own no
 * needs proof. The branch's own yes (`ownDecision`) only takes back the branch's no.
 * @param call the call named as proof, if it is one of the customer's.
 */
export function decideRecordConsent(
  dossier: DossierState,
  command: RecordConsent,
  call: CallRecord | undefined,
  facts: BranchFacts,
): Decision<RecordChange, RecordedConsent, ConsentRefusal> {
  const { state, scope, channels, how, wording, proof } = command;
  if (state === 'given' && !channels?.length) return refused({ code: 'consent-channels-missing' });
  const asked = pairsIn(scope, channels ?? CONSENT_CHANNELS);
  const pairs = state === 'given' ? asked : asked.filter(canBeStopped);
  if (pairs.length === 0)
    return refused({ code: 'recall-stays-possible', data: { channels: channels ?? [] } });
  if (state === 'given' && how === 'ownDecision') return liftOwnStop(dossier, pairs, facts);
  const unproved = checkProof(dossier, { state, pairs, ...(proof && { proof }) }, call, facts);
  if (unproved) return refused(unproved);

  const saying = { state, how, wording, by: staffBehind(facts.actor), ...(proof && { proof }) };
  const entries = consentEntries(dossier, pairs, saying, facts);
  const { followed, count } = stopWork(dossier, entries, facts);
  const noted = [
    ...entries.map(insert),
    ...markCustomer(dossier, command, pairs, facts),
    ...(state === 'withdrawn' ? tellOfStop(dossier, entries, count, facts) : []),
  ];
  const { changes, done, remaining } = startInParts(dossier, followed, noted, facts);
  return accepted([...noted, ...changes], {
    entries,
    stopped: {
      followUpIds: idsAmong(dossier.followUps, done),
      letterIds: idsAmong(dossier.letters, done),
      remaining,
    },
    dossier: withConsents(dossier, entries),
  });
}

function idsAmong<Id extends string>(
  records: readonly { readonly id: Id }[],
  ids: readonly string[],
): readonly Id[] {
  return records.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/**
 * "No calls at all" is marked on the customer, for everybody to see. A yes to calls removes that mark.
 * Everything else that was stopped stays stopped through its own entry.
 */
function markCustomer(
  { customer }: DossierState,
  { state, scope }: RecordConsent,
  pairs: readonly ConsentPair[],
  { now }: BranchFacts,
): readonly RecordChange[] {
  if (!pairs.some(({ channel }) => channel === 'phone')) return [];
  if (state === 'withdrawn') {
    if (scope.scope !== 'everything' || customer.doNotCall?.scope === 'everything') return [];
    return [replace({ ...customer, doNotCall: { since: now, scope: 'everything' } })];
  }
  if (!customer.doNotCall) return [];
  const { doNotCall: _, ...rest } = customer;
  return [replace(rest)];
}
