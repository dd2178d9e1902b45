import type {
  OpeningWorkQuery,
  Page,
  PageRequest,
  WorkItem,
  WorkListQuery,
} from '../../application/read-ports.ts';
import type { Obligation, OpenObligation } from '../../domain/records/obligation.ts';
import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Database } from '../database.ts';
import {
  branchWorkPartition,
  dossiersOf,
  openingPartition,
  openingUpTo,
  ownerWorkPartition,
  workDueBetween,
} from '../keys.ts';
import type { SortKeyRange } from '../index-keys.ts';
import { decodeAs } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import type { StageOfWork } from '../records/stage-of-work.ts';
import { positionAfter } from './page-position.ts';
import { queryItems } from './query-items.ts';
import { type IndexRange, queryMerged } from './query-merged.ts';
import { queryPage } from './query-page.ts';
import { withNames } from './work-names.ts';

/**
 * Work by due instant. Open work and work still to open lie in partitions of their own, one query each, for several
 * owners two for each, all in parallel; then one batch for the names shown with them. The indexes lag a moment behind,
 * so an obligation just closed may still be listed.
 */
export async function workList(
  database: Database,
  query: WorkListQuery,
  request: PageRequest,
): Promise<Page<WorkItem>> {
  const { branchId, dueFrom, dueBefore, openAt } = query;
  const between = workDueBetween(dueFrom, dueBefore);
  if (between[0] > between[1]) return { items: [] };
  const stages: readonly StageOfWork[] = openAt ? ['open'] : ['open', 'upcoming'];
  const ranges = stages.flatMap((stage) => rangesOf(query, stage, between));
  const [page, late] = await Promise.all([
    queryMerged(database, ranges, request),
    openAt ? openedOf(database, query, openAt) : [],
  ]);
  const due = late.filter(({ workSK }) => isWithin(String(workSK), between));
  const merged = due.length > 0 ? withLate(page, due, ranges, request) : page;
  return { ...merged, items: await withNames(database, branchId, openOnes(merged.items)) };
}

/**
 * Work by its opening, what opens first before the rest. The index is in the order of the next step, which tells of the
 * opening at the latest: hardly anything else lies in the range, and what is somebody else's is passed over.
 */
export async function openingWork(
  database: Database,
  query: OpeningWorkQuery,
  request: PageRequest,
): Promise<Page<WorkItem>> {
  const { branchId, opensAfter, opensUntil, dueBefore } = query;
  const page = await queryPage(
    database,
    {
      index: 'opening',
      partition: openingPartition(branchId),
      between: openingUpTo(opensUntil),
      ofItems: dossiersOf(branchId),
      keep: (item) => {
        const { opensAt, dueAt, ownerId } = decodeAs('obligation', item);
        return (
          opensAt > opensAfter &&
          opensAt <= opensUntil &&
          (!dueBefore || dueAt < dueBefore) &&
          isOwned(query, ownerId)
        );
      },
    },
    request,
  );
  return { ...page, items: await withNames(database, branchId, openOnes(page.items)) };
}

function rangesOf(
  { branchId, ownerIds }: WorkListQuery,
  stage: StageOfWork,
  between: SortKeyRange,
): readonly IndexRange[] {
  const range = { between, ofItems: dossiersOf(branchId) };
  return ownerIds
    ? ownerIds.map((ownerId) => ({
        ...range,
        index: 'ownerWork',
        partition: ownerWorkPartition(branchId, ownerId, stage),
      }))
    : [{ ...range, index: 'branchWork', partition: branchWorkPartition(branchId, stage) }];
}

/** What has opened although its timer is still to tell of it: within the minutes openings are spread over. */
async function openedOf(database: Database, query: WorkListQuery, openAt: Instant): Promise<readonly Item[]> {
  const partition = openingPartition(query.branchId);
  const items = await queryItems(database, { index: 'opening', partition, between: openingUpTo(openAt) });
  return items.filter((item) => {
    const { opensAt, ownerId } = decodeAs('obligation', item);
    return opensAt <= openAt && isOwned(query, ownerId);
  });
}

/** The page with those that were found elsewhere, in their places. */
function withLate(
  page: Page<Item>,
  late: readonly Item[],
  ranges: readonly IndexRange[],
  { limit, from }: PageRequest,
): Page<Item> {
  const after = String(from?.['indexSK'] ?? '');
  const found = [...page.items, ...late.filter(({ workSK }) => String(workSK) > after)].toSorted(
    (left, right) => (String(left['workSK']) < String(right['workSK']) ? -1 : 1),
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const [range] = ranges;
  const more = page.next !== undefined || found.length > limit;
  return { items, ...(more && last && range && { next: positionAfter(last, range.index) }) };
}

function isWithin(sortKey: string, [first, last]: SortKeyRange): boolean {
  return first <= sortKey && sortKey <= last;
}

function isOwned({ ownerIds }: Pick<WorkListQuery, 'ownerIds'>, ownerId: StaffId | undefined): boolean {
  return !ownerIds || ownerIds.includes(ownerId ?? 'supervisors');
}

function openOnes(items: readonly Item[]): readonly OpenObligation[] {
  return items.map((item) => decodeAs('obligation', item)).filter(isOpen);
}

function isOpen(obligation: Obligation): obligation is OpenObligation {
  return obligation.status === 'open';
}
