import type { RecordChange, WakingDigest } from '../domain/records/change.ts';

interface ChangedRecord {
  readonly type: string;
  readonly id: string;
  readonly status?: string;
}

/** What a history line says about a change: kind, identifier and new status, never personal data. */
export function describeChanges(changes: readonly RecordChange[]): readonly ChangedRecord[] {
  return changes.map((change) => {
    if (change.op === 'wakeDigest') return { type: 'digest', id: digestName(change.digest) };
    const { record } = change;
    if (change.op === 'remove') return { type: record.type, id: identifierOf(record), status: change.fate };
    return {
      type: record.type,
      id: identifierOf(record),
      ...('status' in record && { status: record.status }),
    };
  });
}

function identifierOf(record: Exclude<RecordChange, { op: 'wakeDigest' }>['record']): string {
  switch (record.type) {
    case 'dossierHead':
    case 'erasure':
    case 'remainder':
    case 'suppression':
      return record.customerId;
    case 'vehicleHead':
      return record.vehicleId;
    case 'callRegisterLine':
      return record.callId;
    case 'letterRegisterLine':
      return record.letterId;
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
