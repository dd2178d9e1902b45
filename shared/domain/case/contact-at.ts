import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import { effectOf } from '../follow-up/index.ts';
import type { CaseContact, ServiceCase } from '../records/case.ts';
import type { CallRecord } from '../records/call.ts';
import type { ObligationKind } from '../records/obligation.ts';
import type { DoorName } from '../obligation/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { Visit } from '../records/visit.ts';

/** What is looked up beside the dossier. */
export interface ContactKnown {
  /** The call named as proof, if the dossier has it. */
  readonly call?: { readonly record: CallRecord };
}

/** What a proof must be of: said after something else, and perhaps in another contact than the one that raised it. */
export interface ProofOf {
  readonly duty: ObligationKind;
  readonly door: DoorName;
  readonly since: Instant;
  /** The contact in which the matter was raised shows nothing of what came after it. */
  readonly anotherContact: boolean;
}

/**
 * Why a contact shows nothing. `unknown`: the dossier has no such record. `voided`: it was taken back.
 * `nobodyReached`: nobody talked, or the letter was not answered. `anotherMatter`: it does not name this case.
 * `tooEarly`: it came before what it is to show. `sameContact`: the matter was raised in it.
 */
export const UNFIT_CONTACTS = [
  'unknown',
  'voided',
  'nobodyReached',
  'anotherMatter',
  'tooEarly',
  'sameContact',
] as const;
export type UnfitContact = (typeof UNFIT_CONTACTS)[number];

type Found = { readonly at: Instant; readonly by?: StaffId } | { readonly unfit: UnfitContact };

/** When the customer heard or said it in that contact, or why it shows nothing. */
export function contactAt(
  dossier: DossierState,
  serviceCase: ServiceCase,
  proof: CaseContact,
  { since, anotherContact }: ProofOf,
  known: ContactKnown,
): Found {
  const found = find(dossier, serviceCase, proof, known);
  if ('unfit' in found) return found;
  if (anotherContact && isOrigin(serviceCase, proof)) return { unfit: 'sameContact' };
  const isEarly = found.at < since && !(proof.type === 'visit' && isOrigin(serviceCase, proof));
  return isEarly ? { unfit: 'tooEarly' } : found;
}

function isOrigin({ origin }: ServiceCase, { type, id }: CaseContact): boolean {
  return origin.type === type && origin.id === id;
}

function find(
  dossier: DossierState,
  serviceCase: ServiceCase,
  proof: CaseContact,
  { call }: ContactKnown,
): Found {
  switch (proof.type) {
    case 'call': {
      const record = call?.record;
      if (record?.id !== proof.id) return { unfit: 'unknown' };
      if (record.voided) return { unfit: 'voided' };
      if (effectOf(record.outcome) !== 'contact') return { unfit: 'nobodyReached' };
      const isLinked = record.cases?.some(({ caseId }) => caseId === serviceCase.id) ?? false;
      if (!isLinked && !isOrigin(serviceCase, proof)) return { unfit: 'anotherMatter' };
      return { at: record.startedAt, by: record.handledBy };
    }
    case 'letter': {
      const letter = dossier.letters.find(({ id }) => id === proof.id);
      if (!letter) return { unfit: 'unknown' };
      if (letter.status === 'voided') return { unfit: 'voided' };
      if (letter.caseId !== serviceCase.id && !isOrigin(serviceCase, proof))
        return { unfit: 'anotherMatter' };
      const answeredAt = 'answeredAt' in letter ? letter.answeredAt : undefined;
      return answeredAt ? { at: answeredAt } : { unfit: 'nobodyReached' };
    }
    case 'visit': {
      const visit = dossier.visits.find(({ id }) => id === proof.id);
      if (!visit) return { unfit: 'unknown' };
      return { at: lastMomentOf(visit) };
    }
    case 'writtenReply': {
      const followUp = dossier.followUps.find(({ id }) => id === proof.id);
      if (!followUp) return { unfit: 'unknown' };
      if (followUp.status !== 'done' || !followUp.reply) return { unfit: 'nobodyReached' };
      return { at: followUp.doneAt };
    }
    default:
      return assertNever(proof.type);
  }
}

/** The last moment on record at which the customer was there. */
function lastMomentOf(visit: Visit): Instant {
  switch (visit.status) {
    case 'intakeDone':
      return visit.intakeDoneAt;
    case 'delivered':
      return visit.deliveredAt;
    case 'consulted':
      return visit.consultationEndedAt;
    default:
      return assertNever(visit);
  }
}
