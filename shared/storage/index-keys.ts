import { createHash } from 'node:crypto';
import type { BranchId, CustomerId, StaffId } from '../kernel/ids.ts';
import { type Instant, plusMinutes } from '../kernel/instant.ts';
import type { StageOfWork } from './records/stage-of-work.ts';

const DUE_SHARD_COUNT = 16;

/** Sorts after every character our keys use: the inclusive end of a prefix range. */
export const AFTER_ALL = '~';

/** A range of sort keys, both ends included. */
export type SortKeyRange = readonly [first: string, last: string];

/** The partitions of the due index; a sweep reads each of them. */
export const DUE_PARTITIONS: readonly string[] = Array.from(
  { length: DUE_SHARD_COUNT },
  (_, shard) => `DUE#${String(shard).padStart(2, '0')}`,
);

/** Where the due index keeps what falls due at `at`; spread evenly by the identifier. */
export function dueEntry(id: string, at: Instant): { readonly duePK: string; readonly dueSK: string } {
  const shard = createHash('sha256').update(id).digest().readUInt8(0) % DUE_SHARD_COUNT;
  return { duePK: `DUE#${String(shard).padStart(2, '0')}`, dueSK: `${at}#${id}` };
}

/** The dossiers of a branch by the month their retention counts from, in the due index. */
export const retentionPartition = (branchId: BranchId): string => `RETENTION#${branchId}`;

/**
 * By month, so that the index is written once a month for each customer and not with every command. The
 * dossier itself knows the day.
 */
export function retentionEntry(
  branchId: BranchId,
  customerId: CustomerId,
  countsFrom: Instant,
): { readonly duePK: string; readonly dueSK: string } {
  return { duePK: retentionPartition(branchId), dueSK: `${countsFrom.slice(0, 7)}#${customerId}` };
}

/** The inclusive end of the dossiers whose retention counts from that month or before. */
export const retentionUpTo = (at: Instant): string => `${at.slice(0, 7)}${AFTER_ALL}`;

/** Every branch of the deployment, in the due index, for jobs that visit each of them. */
export const ALL_BRANCHES = 'BRANCHES';

/** The inclusive end of the due entries that fall due at `at` or before. */
export const dueUpTo = (at: Instant): string => `${at}${AFTER_ALL}`;

/** Open work, and work still to open, of a branch; see `records/stage-of-work.ts`. */
export const branchWorkPartition = (branchId: BranchId, stage: StageOfWork): string =>
  `${stage === 'open' ? 'WORK' : 'LATER'}#${branchId}`;

/** What nobody owns is the supervisors' (A-09). */
export const ownerWorkPartition = (
  branchId: BranchId,
  ownerId: StaffId | 'supervisors',
  stage: StageOfWork,
): string => `${branchWorkPartition(branchId, stage)}#${ownerId}`;

/** Work still to open of a branch, by its next step: at the latest the one that tells of the opening. */
export const openingPartition = (branchId: BranchId): string => `OPENS#${branchId}`;

/** By how much a step that tells of an opening may come later than the opening: the largest spread a group may set. */
const LONGEST_SPREAD_MINUTES = 60;

/** Sort keys among which everything that opens up to `until` (included) is found, and hardly anything else. */
export const openingUpTo = (until: Instant): SortKeyRange => [
  '0',
  `${plusMinutes(until, LONGEST_SPREAD_MINUTES)}${AFTER_ALL}`,
];

/** Letters of a branch that wait to be approved or sent; kept in the index of the branch's work. */
export const waitingLettersPartition = (
  branchId: BranchId,
  channel: 'email' | 'post',
  status: 'drafted' | 'approved',
): string => `BRANCHLETTERS#${branchId}#${channel}#${status}`;

/** Cases are listed in the index of a branch's work, each state in a partition of its own. */
export const branchCasesPartition = (branchId: BranchId, status: string): string =>
  `BRANCHCASES#${branchId}#${status}`;

export const workSortKey = (dueAt: Instant, obligationId: string): string => `${dueAt}#${obligationId}`;

/** Sort keys of work due from `from` (included) until `before` (excluded); absent ends are open. */
export const workDueBetween = (from: Instant | undefined, before: Instant | undefined): SortKeyRange => [
  from ?? '0',
  before ?? AFTER_ALL,
];
