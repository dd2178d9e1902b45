import type { Activity } from '../../application/ports.ts';
import type { DomainRecord } from '../../domain/records/change.ts';
import type { AnyAttributeTable, AnyStatusTables } from './attribute-table.ts';
import { callRegisterLineTable, callTable, registerCounterTable } from './call-tables.ts';
import { caseTables, consentTable } from './case-tables.ts';
import {
  customerTable,
  dossierHeadTable,
  followUpTables,
  obligationTables,
  vehicleHeadTable,
  vehicleTable,
  visitTables,
} from './dossier-tables.ts';
import {
  activityTable,
  type LookupEntry,
  lookupTable,
  type ReceiptEntry,
  receiptTable,
  type SigningKeyEntry,
  signingKeyTable,
} from './history-tables.ts';
import type { KeptForm } from './kept-form.ts';
import { letterCopyTable, letterRegisterLineTable, letterTables } from './letter-tables.ts';
import { obligationForm } from './obligation-form.ts';
import { remainderTables } from './remainder-tables.ts';
import { contactPointTable, erasureTables } from './privacy-tables.ts';
import {
  absenceNoticeTable,
  digestTable,
  mailTables,
  noticeTable,
  stopNoticeTable,
} from './message-tables.ts';
import {
  absenceTable,
  branchClaimTable,
  branchTable,
  calendarTable,
  groupTable,
  staffTable,
} from './organisation-tables.ts';

/** Everything the table holds. */
export type StoredEntry = DomainRecord | Activity | ReceiptEntry | LookupEntry | SigningKeyEntry;
export type StoredType = StoredEntry['type'];
export type EntryOf<Type extends StoredType> = Extract<StoredEntry, { readonly type: Type }>;

/** How a type of record is kept. Raise `schemaVersion` when older items can no longer be read as they are. */
export interface RecordType {
  readonly schemaVersion: number;
  readonly attributes: AnyAttributeTable | AnyStatusTables;
  /** Where items are written shorter than the record; they are read in either form. */
  readonly form?: KeptForm;
}

export const RECORD_TYPES = {
  group: { schemaVersion: 1, attributes: groupTable },
  branch: { schemaVersion: 1, attributes: branchTable },
  branchClaim: { schemaVersion: 1, attributes: branchClaimTable },
  calendar: { schemaVersion: 1, attributes: calendarTable },
  staff: { schemaVersion: 1, attributes: staffTable },
  absence: { schemaVersion: 1, attributes: absenceTable },
  dossierHead: { schemaVersion: 1, attributes: dossierHeadTable },
  customer: { schemaVersion: 1, attributes: customerTable },
  vehicleHead: { schemaVersion: 1, attributes: vehicleHeadTable },
  vehicle: { schemaVersion: 1, attributes: vehicleTable },
  visit: { schemaVersion: 1, attributes: visitTables },
  followUp: { schemaVersion: 1, attributes: followUpTables },
  obligation: { schemaVersion: 2, attributes: obligationTables, form: obligationForm },
  call: { schemaVersion: 1, attributes: callTable },
  callRegisterLine: { schemaVersion: 1, attributes: callRegisterLineTable },
  registerCounter: { schemaVersion: 1, attributes: registerCounterTable },
  case: { schemaVersion: 1, attributes: caseTables },
  letter: { schemaVersion: 1, attributes: letterTables },
  letterCopy: { schemaVersion: 1, attributes: letterCopyTable },
  letterRegisterLine: { schemaVersion: 1, attributes: letterRegisterLineTable },
  consent: { schemaVersion: 1, attributes: consentTable },
  erasure: { schemaVersion: 1, attributes: erasureTables },
  remainder: { schemaVersion: 1, attributes: remainderTables },
  contactPoint: { schemaVersion: 1, attributes: contactPointTable },
  notice: { schemaVersion: 1, attributes: noticeTable },
  absenceNotice: { schemaVersion: 1, attributes: absenceNoticeTable },
  stopNotice: { schemaVersion: 1, attributes: stopNoticeTable },
  digest: { schemaVersion: 1, attributes: digestTable },
  mail: { schemaVersion: 1, attributes: mailTables },
  activity: { schemaVersion: 1, attributes: activityTable },
  receipt: { schemaVersion: 1, attributes: receiptTable },
  lookup: { schemaVersion: 1, attributes: lookupTable },
  signingKey: { schemaVersion: 1, attributes: signingKeyTable },
} as const satisfies Readonly<Record<StoredType, RecordType>>;
