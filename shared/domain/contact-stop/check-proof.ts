import { assertNever } from '../../kernel/never.ts';
import type { CallRecord } from '../call/index.ts';
import { type ConsentPair, type ConsentProof, lastConsent } from '../consent/index.ts';
import type { DossierState } from '../dossier-state.ts';

export type ProofRefusal =
  | {
      readonly code: 'consent-proof-missing';
      readonly data: { readonly stopped: readonly ConsentPair[] };
    }
  | { readonly code: 'consent-proof-unknown'; readonly data: { readonly type: string; readonly id: string } };

/**
 * Only the customer can take back the customer's own no: a yes after it names the call, visit, letter or filed
 * form in which it was said. A no of the branch's own is taken back without.
 */
export function checkProof(
  dossier: DossierState,
  {
    state,
    pairs,
    proof,
  }: {
    readonly state: 'given' | 'withdrawn';
    readonly pairs: readonly ConsentPair[];
    readonly proof?: ConsentProof;
  },
  call: CallRecord | undefined,
): ProofRefusal | undefined {
  if (proof) {
    return isKnown(dossier, proof, call)
      ? undefined
      : { code: 'consent-proof-unknown', data: { type: proof.type, id: proof.id } };
  }
  if (state === 'withdrawn') return undefined;
  const stopped = pairs.filter((pair) => isCustomersNo(dossier, pair));
  return stopped.length > 0 ? { code: 'consent-proof-missing', data: { stopped } } : undefined;
}

function isCustomersNo(dossier: DossierState, pair: ConsentPair): boolean {
  const last = lastConsent(dossier, pair);
  if (last) return last.state === 'withdrawn' && last.how !== 'ownDecision';
  const { doNotCall, suppressed } = dossier.customer;
  return Boolean(suppressed) || (pair.channel === 'phone' && Boolean(doNotCall));
}

function isKnown(
  { visits, letters }: DossierState,
  { type, id }: ConsentProof,
  call: CallRecord | undefined,
): boolean {
  switch (type) {
    case 'call':
      return call?.id === id && !call.voided;
    case 'visit':
      return visits.some((visit) => visit.id === id);
    case 'letter':
      return letters.some((letter) => letter.id === id);
    case 'form':
      return true;
    default:
      return assertNever(type);
  }
}
