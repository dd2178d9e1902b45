import { hiddenFromIdOf } from '../domain/disclosure/index.ts';
import type { RecordChange, WakingDigest } from '../domain/records/change.ts';
import { registerNumberText } from '../domain/records/register-number.ts';
import type { StaffId } from '../kernel/ids.ts';

interface ChangedRecord {
  readonly type: string;
  readonly id: string;
  readonly status?: string;
  readonly hiddenFromId?: StaffId;
}

/** What a history line says about a change: kind, identifier and new status, never personal data. */
export function describeChanges(changes: readonly RecordChange[]): readonly ChangedRecord[] {
  const enteredAbout = whomAComplaintWasEnteredAbout(changes);
  return changes.map((change) => {
    if (change.op === 'wakeDigest') return { type: 'digest', id: digestName(change.digest) };
    const { record } = change;
    if (change.op === 'remove') return { type: record.type, id: identifierOf(record), status: change.fate };
    const id = identifierOf(record);
    const hiddenFromId = hiddenFromIdOf(record) ?? enteredAbout;
    return {
      type: record.type,
      id,
      ...('status' in record && { status: record.status }),
      ...(hiddenFromId && { hiddenFromId }),
    };
  });
}

/**
 * A complaint about a person that is entered for what was recorded before marks that too. For the person it is
 * about, nothing of it happened.
 */
function whomAComplaintWasEnteredAbout(changes: readonly RecordChange[]): StaffId | undefined {
  const made = changes.flatMap((change) => (change.op === 'insert' ? [change.record] : []));
  const entered = made
    .filter((record) => record.type === 'case')
    .find(({ origin }) => !made.some((record) => record.type === 'call' && record.id === origin.id));
  return entered?.aboutStaffId;
}

function identifierOf(record: Exclude<RecordChange, { op: 'wakeDigest' }>['record']): string {
  switch (record.type) {
    case 'dossierHead':
    case 'erasure':
    case 'remainder':
    case 'contactPoint':
      return record.customerId;
    case 'vehicleHead':
      return record.vehicleId;
    case 'callRegisterLine':
      return record.callId;
    case 'letterRegisterLine':
      return record.letterId ?? registerNumberText(record.number);
    case 'registerCounter':
      return `${record.branchId}/${record.register}`;
    case 'branchClaim':
      return record.branchId;
    case 'calendar':
      return `${record.calendarId}/${record.year}`;
    default:
      return record.id;
  }
}

/** A digest is found by its recipient and hour. */
function digestName({ recipientId, slotAt }: WakingDigest): string {
  return `${recipientId}/${slotAt}`;
}
