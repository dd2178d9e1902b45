import { createHash } from 'node:crypto';
import type { SigningPurpose } from '../application/signing-keys.ts';
import type {
  AbsenceId,
  BranchId,
  CalendarId,
  CallId,
  CustomerId,
  GroupId,
  StaffId,
  VehicleId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { AFTER_ALL, type SortKeyRange } from './index-keys.ts';

export * from './index-keys.ts';
export * from './open-keys.ts';

/** The primary key of an item. Keys are ASCII and hold no personal data: they show up in logs of the database. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

export const groupPartition = (groupId: GroupId): string => `GROUP#${groupId}`;
const BRANCH_PREFIX = 'BRANCH#';
const STAFF_PREFIX = 'STAFF#';

/** The branches of a group, in the order of their identifiers. */
export const BRANCHES: SortKeyRange = [BRANCH_PREFIX, `${BRANCH_PREFIX}${AFTER_ALL}`];

/** The staff of a group, in the order of their identifiers. */
export const STAFF: SortKeyRange = [STAFF_PREFIX, `${STAFF_PREFIX}${AFTER_ALL}`];

export const groupKey = (groupId: GroupId): Key => ({ PK: groupPartition(groupId), SK: 'GROUP' });

export const branchKey = (groupId: GroupId, branchId: BranchId): Key => ({
  PK: groupPartition(groupId),
  SK: `${BRANCH_PREFIX}${branchId}`,
});

/** One partition per identifier, across all groups. */
export const branchClaimKey = (branchId: BranchId): Key => ({ PK: `BRANCH-ID#${branchId}`, SK: 'CLAIM' });

export const staffKey = (groupId: GroupId, staffId: StaffId): Key => ({
  PK: groupPartition(groupId),
  SK: `${STAFF_PREFIX}${staffId}`,
});

export const calendarKey = (groupId: GroupId, calendarId: CalendarId, year: number): Key => ({
  PK: groupPartition(groupId),
  SK: `CALENDAR#${calendarId}#${year}`,
});

const ABSENCE_PREFIX = 'ABSENCE#';

/** The absences of a branch, in the order they were entered. */
export const absencesOf = (branchId: BranchId): SortKeyRange => [
  `${ABSENCE_PREFIX}${branchId}#`,
  `${ABSENCE_PREFIX}${branchId}#${AFTER_ALL}`,
];

export const absenceKey = (groupId: GroupId, branchId: BranchId, absenceId: AbsenceId): Key => ({
  PK: groupPartition(groupId),
  SK: `${ABSENCE_PREFIX}${branchId}#${absenceId}`,
});

/** How the partitions of a branch's dossiers begin. */
export const dossiersOf = (branchId: BranchId): string => `DOSSIER#${branchId}#`;

export const dossierPartition = (branchId: BranchId, customerId: CustomerId): string =>
  `${dossiersOf(branchId)}${customerId}`;

/** The records of a dossier. Everything else of the collection is history. */
const STATE_PREFIX = 'S#';

const HISTORY_PREFIX = 'H#';

/**
 * The head sorts before all other state. A query reads in this order, so a commit that slips in between
 * leaves an old head in the snapshot, and the version check of the next commit finds out.
 */
export const dossierHeadKey = (branchId: BranchId, customerId: CustomerId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}0#HEAD`,
});

/** The head of a car sorts before the records of the car, for the same reason. */
export const vehicleHeadKey = (branchId: BranchId, customerId: CustomerId, vehicleId: VehicleId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}0#HEAD#${vehicleId}`,
});

/** The heads of a dossier, its own first. */
export const DOSSIER_HEADS: SortKeyRange = [`${STATE_PREFIX}0#HEAD`, `${STATE_PREFIX}0#HEAD${AFTER_ALL}`];

/** The cars of a dossier, in the order they were entered. */
export const VEHICLES: SortKeyRange = [`${STATE_PREFIX}VEHICLE#`, `${STATE_PREFIX}VEHICLE#${AFTER_ALL}`];

export const customerKey = (branchId: BranchId, customerId: CustomerId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}CUSTOMER`,
});

export const vehicleKey = (branchId: BranchId, customerId: CustomerId, vehicleId: VehicleId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}VEHICLE#${vehicleId}`,
});

export const visitKey = (branchId: BranchId, customerId: CustomerId, visitId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}VISIT#${visitId}`,
});

export const followUpKey = (branchId: BranchId, customerId: CustomerId, followUpId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}FOLLOWUP#${followUpId}`,
});

export const obligationKey = (branchId: BranchId, customerId: CustomerId, obligationId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}OBLIGATION#${obligationId}`,
});

export const caseKey = (branchId: BranchId, customerId: CustomerId, caseId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}CASE#${caseId}`,
});

export const letterKey = (branchId: BranchId, customerId: CustomerId, letterId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}LETTER#${letterId}`,
});

export const consentKey = (branchId: BranchId, customerId: CustomerId, consentId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}CONSENT#${consentId}`,
});

/** Everything the customer ever said, and every case there was, settled or not. */
export const CONSENTS: SortKeyRange = [`${STATE_PREFIX}CONSENT#`, `${STATE_PREFIX}CONSENT#${AFTER_ALL}`];
export const CASES: SortKeyRange = [`${STATE_PREFIX}CASE#`, `${STATE_PREFIX}CASE#${AFTER_ALL}`];

export const erasureKey = (branchId: BranchId, customerId: CustomerId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}ERASURE`,
});

export const remainderKey = (branchId: BranchId, customerId: CustomerId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${STATE_PREFIX}REMAINDER`,
});

/** Says that a person with this hash was forgotten. One for each dossier they had. */
const COPY_PREFIX = 'COPY#';

/** Everything of a dossier, in an order that makes sense to people: state, history, copies of letters. */
export const WHOLE_DOSSIER: readonly SortKeyRange[] = [STATE_PREFIX, HISTORY_PREFIX, COPY_PREFIX].map(
  (prefix) => [prefix, `${prefix}${AFTER_ALL}`],
);

/**
 * The copy of a letter is large and read only when somebody wants to see it, so it sorts outside the
 * document.
 */
export const letterCopyKey = (branchId: BranchId, customerId: CustomerId, letterId: string): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${COPY_PREFIX}LETTER#${letterId}`,
});

export const letterRegisterPartition = (branchId: BranchId, year: number): string =>
  `REGISTER#letter#${branchId}#${year}`;

export const letterRegisterLineKey = (
  branchId: BranchId,
  year: number,
  enteredOn: LocalDate,
  sequence: number,
): Key => ({
  PK: letterRegisterPartition(branchId, year),
  SK: `${enteredOn}#${String(sequence).padStart(9, '0')}`,
});

export const callKey = (branchId: BranchId, customerId: CustomerId, callId: CallId): Key => ({
  PK: dossierPartition(branchId, customerId),
  SK: `${HISTORY_PREFIX}CALL#${callId}`,
});

/** Where a line of history is kept: with the dossier it is about, else with its branch, else with the group. */
export function activityKey(activity: {
  readonly groupId: GroupId;
  readonly branchId?: BranchId;
  readonly customerId?: CustomerId;
  readonly at: Instant;
  readonly id: string;
}): Key {
  const { groupId, branchId, customerId, at, id } = activity;
  const SK = `${HISTORY_PREFIX}ACTIVITY#${at}#${id}`;
  if (branchId && customerId) return { PK: dossierPartition(branchId, customerId), SK };
  return { PK: branchId ? `HISTORY#${groupId}#${branchId}` : `HISTORY#${groupId}`, SK };
}

export const registerCounterKey = (branchId: BranchId, register: 'call' | 'letter'): Key => ({
  PK: `COUNTER#${branchId}`,
  SK: `REGISTER#${register}`,
});

export const callRegisterPartition = (branchId: BranchId, year: number): string =>
  `REGISTER#call#${branchId}#${year}`;

/** Lines sort by local day and then by number, so a page of days is one range. */
export const callRegisterLineKey = (
  branchId: BranchId,
  year: number,
  recordedOn: LocalDate,
  sequence: number,
): Key => ({
  PK: callRegisterPartition(branchId, year),
  SK: `${recordedOn}#${String(sequence).padStart(9, '0')}`,
});

/** Sort keys of the register lines of local days from `from` to `to`, both included. */
export const registerDays = (from: LocalDate, to: LocalDate): SortKeyRange => [from, `${to}${AFTER_ALL}`];

export const receiptKey = (key: string): Key => receiptOf(`RECEIPT#${digestOf(key)}`);

/** The receipt whose partition is known from elsewhere. */
export const receiptOf = (partition: string): Key => ({ PK: partition, SK: 'RECEIPT' });

export const digestPartition = (recipientId: StaffId, slotAt: Instant): string =>
  `DIGEST#${recipientId}#${slotAt}`;

/** The digest sorts before its notices, for the reason the head does (`dossierHeadKey`). */
export const digestKey = (recipientId: StaffId, slotAt: Instant): Key => ({
  PK: digestPartition(recipientId, slotAt),
  SK: 'DIGEST',
});

/** A digest, then its notices, the oldest first: what was told is no longer there. */
export const DIGEST_RANGE: SortKeyRange = ['DIGEST', `NOTICE#${AFTER_ALL}`];

export const noticeKey = (recipientId: StaffId, slotAt: Instant, noticeId: string): Key => ({
  PK: digestPartition(recipientId, slotAt),
  SK: `NOTICE#${noticeId}`,
});

export const mailKey = (mailId: string): Key => ({ PK: `MAIL#${mailId}`, SK: 'MAIL' });

export const SIGNING_KEY_PARTITION = 'SIGNING-KEY';

const SIGNING_KEYS: Readonly<Record<SigningPurpose, string>> = {
  cursors: 'CURSORS',
  unsubscribeLinks: 'UNSUBSCRIBE-LINKS',
  suppression: 'SUPPRESSION',
};

export const signingKeyKey = (purpose: SigningPurpose): Key => ({
  PK: SIGNING_KEY_PARTITION,
  SK: SIGNING_KEYS[purpose],
});

/** Keys hold nothing that is personal or not ASCII. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
