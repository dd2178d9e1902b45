import type { DomainRecord } from '../../domain/records/change.ts';
import type { FollowUp } from '../../domain/records/follow-up.ts';
import type { Letter } from '../../domain/records/letter.ts';
import type { Obligation } from '../../domain/records/obligation.ts';
import { hangingKey, openHeadKey, openKey } from '../open-keys.ts';

type OpenEntry = { readonly openSK?: string };

/**
 * Where a record of a dossier stands among what rules decide on. It is there while it is open: a visit while the car is
 * in the shop, a follow-up to make, an obligation owed, a case that runs, a letter not sent, a word that holds.
 * Some of what is settled can still be undone and is found by what it hangs on; the rest is found by its key alone.
 */
export function openEntry(record: DomainRecord): OpenEntry {
  switch (record.type) {
    case 'dossierHead':
      return { openSK: openHeadKey(undefined) };
    case 'vehicleHead':
      return { openSK: openHeadKey(record.vehicleId) };
    case 'customer':
    case 'erasure':
    case 'remainder':
      return { openSK: openKey(undefined, 'PERSON', record.type) };
    case 'vehicle':
      return { openSK: openKey(record.id, 'VEHICLE', record.id) };
    case 'consent':
      return record.superseded ? {} : { openSK: openKey(undefined, 'CONSENT', record.id) };
    case 'visit':
      return record.status === 'intakeDone' ? { openSK: openKey(record.vehicleId, 'VISIT', record.id) } : {};
    case 'case':
      return 'closedAt' in record ? {} : { openSK: openKey(record.vehicleId, 'CASE', record.id) };
    case 'followUp':
      return ofFollowUp(record);
    case 'obligation':
      return ofObligation(record);
    case 'letter':
      return ofLetter(record);
    default:
      return {};
  }
}

/** A call that ends all follow-ups is linked to those it was made for only, and may be voided. */
function ofFollowUp(followUp: FollowUp): OpenEntry {
  const { status, id, vehicleId } = followUp;
  if (status === 'pending') return { openSK: openKey(vehicleId, 'FOLLOWUP', id) };
  return status === 'suppressed' && followUp.callId
    ? { openSK: hangingKey('CALL', followUp.callId, 'FOLLOWUP', id) }
    : {};
}

/** What was owed for a case is owed again when what it rests on is taken back. */
function ofObligation({ status, id, vehicleId, subject }: Obligation): OpenEntry {
  if (status === 'open') return { openSK: openKey(vehicleId, 'OBLIGATION', id) };
  return subject.type === 'case' ? { openSK: hangingKey('CASE', subject.id, 'OBLIGATION', id) } : {};
}

/** Whether a case was answered by letter is asked when the customer is given up. */
function ofLetter({ status, id, kind, caseId }: Letter): OpenEntry {
  switch (status) {
    case 'drafted':
    case 'approved':
      return { openSK: openKey(undefined, 'LETTER', id) };
    case 'posted':
    case 'answered':
    case 'archived':
      return kind === 'reply' && caseId ? { openSK: hangingKey('CASE', caseId, 'LETTER', id) } : {};
    default:
      return {};
  }
}
