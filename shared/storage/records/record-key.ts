import type { DomainRecord } from '../../domain/records/change.ts';
import { assertNever } from '../../kernel/never.ts';
import {
  absenceKey,
  branchClaimKey,
  branchKey,
  calendarKey,
  callKey,
  caseKey,
  consentKey,
  letterCopyKey,
  letterKey,
  letterRegisterLineKey,
  callRegisterLineKey,
  customerKey,
  digestKey,
  erasureKey,
  dossierHeadKey,
  followUpKey,
  groupKey,
  type Key,
  mailKey,
  noticeKey,
  obligationKey,
  registerCounterKey,
  remainderKey,
  staffKey,
  vehicleHeadKey,
  vehicleKey,
  visitKey,
} from '../keys.ts';
import { contactPointKey } from '../person-keys.ts';

/** Where a record is kept. */
export function recordKey(record: DomainRecord): Key {
  switch (record.type) {
    case 'group':
      return groupKey(record.id);
    case 'branch':
      return branchKey(record.groupId, record.id);
    case 'branchClaim':
      return branchClaimKey(record.branchId);
    case 'calendar':
      return calendarKey(record.groupId, record.calendarId, record.year);
    case 'staff':
      return staffKey(record.groupId, record.id);
    case 'absence':
      return absenceKey(record.groupId, record.branchId, record.id);
    case 'dossierHead':
      return dossierHeadKey(record.branchId, record.customerId);
    case 'customer':
      return customerKey(record.branchId, record.id);
    case 'vehicleHead':
      return vehicleHeadKey(record.branchId, record.customerId, record.vehicleId);
    case 'vehicle':
      return vehicleKey(record.branchId, record.customerId, record.id);
    case 'visit':
      return visitKey(record.branchId, record.customerId, record.id);
    case 'followUp':
      return followUpKey(record.branchId, record.customerId, record.id);
    case 'obligation':
      return obligationKey(record.branchId, record.customerId, record.id);
    case 'call':
      return callKey(record.branchId, record.customerId, record.id);
    case 'callRegisterLine':
      return callRegisterLineKey(
        record.branchId,
        record.number.year,
        record.recordedOn,
        record.number.sequence,
      );
    case 'registerCounter':
      return registerCounterKey(record.branchId, record.register);
    case 'case':
      return caseKey(record.branchId, record.customerId, record.id);
    case 'letter':
      return letterKey(record.branchId, record.customerId, record.id);
    case 'letterCopy':
      return letterCopyKey(record.branchId, record.customerId, record.id);
    case 'letterRegisterLine':
      return letterRegisterLineKey(
        record.branchId,
        record.number.year,
        record.enteredOn,
        record.number.sequence,
      );
    case 'consent':
      return consentKey(record.branchId, record.customerId, record.id);
    case 'erasure':
      return erasureKey(record.branchId, record.customerId);
    case 'remainder':
      return remainderKey(record.branchId, record.customerId);
    case 'contactPoint':
      return contactPointKey(record.groupId, record.hash, record.branchId, record.customerId);
    case 'notice':
    case 'absenceNotice':
    case 'stopNotice':
      return noticeKey(record.recipientId, record.slotAt, record.id);
    case 'digest':
      return digestKey(record.recipientId, record.slotAt);
    case 'mail':
      return mailKey(record.id);
    default:
      return assertNever(record);
  }
}
