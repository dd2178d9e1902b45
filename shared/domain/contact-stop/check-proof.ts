import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { assertNever } from '../../kernel/never.ts';
import type { CallRecord } from '../records/call.ts';
import type { ConsentPair, ConsentProof } from '../records/consent.ts';
import { isCustomers, lastConsent, refusedElsewhereAt, standingNoes } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Visit } from '../records/visit.ts';

export type ProofRefusal =
  | {
      readonly code: 'consent-proof-missing';
      readonly data: { readonly stopped: readonly ConsentPair[] };
    }
  | { readonly code: 'consent-proof-unknown'; readonly data: { readonly type: string; readonly id: string } }
  | {
      readonly code: 'consent-proof-outdated';
      readonly data: { readonly type: string; readonly id: string; readonly refusedOn: LocalDate };
    };

interface Claim {
  readonly state: 'given' | 'withdrawn';
  readonly pairs: readonly ConsentPair[];
  readonly proof?: ConsentProof;
}

type ProofFacts = Pick<BranchFacts, 'now' | 'branch'>;

/**
 * Only the customer can take back the customer's own no, at this dossier or another with the same number or address: a yes after it names the call, visit, answered
 * letter or filed form in which it was said, on the day of the no or later. A no needs no proof.
 */
export function checkProof(
  dossier: DossierState,
  { state, pairs, proof }: Claim,
  call: CallRecord | undefined,
  facts: ProofFacts,
): ProofRefusal | undefined {
  if (!proof) {
    const stopped =
      state === 'given'
        ? pairs.filter((pair) => isCustomersNo(dossier, pair) || refusedElsewhereAt(dossier, pair).length > 0)
        : [];
    return stopped.length > 0 ? { code: 'consent-proof-missing', data: { stopped } } : undefined;
  }
  const { type, id } = proof;
  const saidAt = saidIn(dossier, proof, state, call, facts);
  if (!saidAt) return { code: 'consent-proof-unknown', data: { type, id } };
  const refusedOn = state === 'given' ? lastRefusedOn(dossier, pairs, facts) : undefined;
  return refusedOn && localDateOf(saidAt, facts.branch.timeZone) < refusedOn
    ? { code: 'consent-proof-outdated', data: { type, id, refusedOn } }
    : undefined;
}

/** Whether the customer's own no stands against it. */
export function isCustomersNo(dossier: DossierState, pair: ConsentPair): boolean {
  if (lastConsent(dossier, pair)) return standingNoes(dossier, pair).some(isCustomers);
  const { doNotCall, suppressed } = dossier.customer;
  return Boolean(suppressed) || (pair.channel === 'phone' && Boolean(doNotCall));
}

/** By days: a call is often noted some hours after it was made. */
function lastRefusedOn(
  dossier: DossierState,
  pairs: readonly ConsentPair[],
  { branch }: ProofFacts,
): LocalDate | undefined {
  return pairs
    .flatMap((pair) => [
      ...standingNoes(dossier, pair)
        .filter(isCustomers)
        .map(({ at }) => at),
      ...refusedElsewhereAt(dossier, pair),
    ])
    .map((at) => localDateOf(at, branch.timeZone))
    .toSorted()
    .at(-1);
}

/** The last moment at which it can have been said there. Undefined when this is no proof. */
function saidIn(
  { visits, letters }: DossierState,
  { type, id }: ConsentProof,
  state: Claim['state'],
  call: CallRecord | undefined,
  { now }: ProofFacts,
): Instant | undefined {
  switch (type) {
    case 'call':
      return call?.id === id && !call.voided ? call.startedAt : undefined;
    case 'visit': {
      const visit = visits.find((one) => one.id === id);
      return visit && endOf(visit, now);
    }
    case 'letter': {
      const letter = letters.find((one) => one.id === id);
      if (letter?.status === 'answered') return letter.answeredAt;
      // A no may rest on any letter, a yes only on what the customer wrote back.
      return letter && state === 'withdrawn' ? now : undefined;
    }
    case 'form':
      return now;
    default:
      return assertNever(type);
  }
}

function endOf(visit: Visit, now: Instant): Instant {
  switch (visit.status) {
    case 'intakeDone':
      return now;
    case 'delivered':
      return visit.deliveredAt;
    case 'consulted':
      return visit.consultationEndedAt;
    default:
      return assertNever(visit);
  }
}
