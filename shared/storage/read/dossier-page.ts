import type {
  DossierHeads,
  DossierPage,
  DossierPageQuery,
  PageRequest,
  Position,
} from '../../application/read-ports.ts';
import { DOSSIER_KINDS } from '../../domain/records/dossier-kinds.ts';
import type { BranchId, CustomerId } from '../../kernel/ids.ts';
import { epochMilliseconds } from '../../kernel/instant.ts';
import { timeOfCharacters } from '../../kernel/id-time.ts';
import type { Database } from '../database.ts';
import {
  ALL_OPEN,
  customerKey,
  dossierPartition,
  isOpenKey,
  obligationKey,
  openOfVehicle,
  VEHICLES,
} from '../keys.ts';
import { decode } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import type { StoredEntry } from '../records/record-types.ts';
import { dossierFromEntries } from './dossier-from-items.ts';
import { getItems } from './get-items.ts';
import { type PastPosition, pastItems } from './past-items.ts';
import { queryItems, queryOnce } from './query-items.ts';

/** So much of what is open is shown at once. Whoever has more open reads on. */
const MOST_OPEN = 300;
const MOST_CARS = 100;

const OF_THE_PAST = DOSSIER_KINDS.filter((kind) => kind !== 'vehicle');
const SHOWN: ReadonlySet<string> = new Set(DOSSIER_KINDS);

/** Which page of which dossier. */
export interface DossierPageAsked {
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly heads: Promise<DossierHeads | undefined>;
  readonly query: DossierPageQuery;
  readonly page: PageRequest;
}

/**
 * Reads a page of a dossier: first what is open, then the past, newest first. What a page costs and weighs does not
 * depend on how long the past is.
 * @throws RangeError when the position is not one of a dossier.
 */
export async function dossierPage(
  database: Database,
  { branchId, customerId, query, page, ...asked }: DossierPageAsked,
): Promise<DossierPage | undefined> {
  const partition = dossierPartition(branchId, customerId);
  const position = page.from && positionOf(page.from);
  const [heads, found, cars, open, early] = await Promise.all([
    asked.heads,
    getItems(database, [customerKey(branchId, customerId)]),
    showsCars(query) && !position
      ? queryItems(database, { partition, between: VEHICLES, backwards: true, limit: MOST_CARS })
      : [],
    position && 'time' in position ? undefined : openPage(database, partition, query, position),
    pastPage(database, partition, query, page.limit, position && 'time' in position ? position : undefined),
  ]);
  if (!heads) return undefined;
  const past = open?.next ? undefined : early;
  const settled = (past?.items ?? []).filter(
    (item) => query.kind === 'vehicle' || !isOpenKey(item['openSK']),
  );
  const items = new Map(
    [...found.items([customerKey(branchId, customerId)]), ...cars, ...(open?.items ?? []), ...settled].map(
      (item) => [String(item['SK']), item],
    ),
  );
  const entries = [...items]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([, item]) => decode(item).entry)
    .filter((entry) => entry.type === 'customer' || isAsked(entry, query));
  const whole = await withObligations(database, branchId, customerId, [heads.head, ...entries]);
  const document = dossierFromEntries(whole);
  if (!document) return undefined;
  const next: Position | undefined = open?.next ?? (past?.next && { ...past.next });
  return { ...document, heads, ...(next && { next }) };
}

function showsCars({ kind, vehicleId }: DossierPageQuery): boolean {
  return kind === undefined && vehicleId === undefined;
}

interface OpenPosition {
  readonly openSK: string;
  readonly openItem: string;
}

async function openPage(
  database: Database,
  partition: string,
  { vehicleId }: DossierPageQuery,
  position: OpenPosition | undefined,
): Promise<{ readonly items: readonly Item[]; readonly next?: Position }> {
  const between = vehicleId ? openOfVehicle(vehicleId) : ALL_OPEN;
  const after = position && { PK: partition, SK: position.openItem, openSK: position.openSK };
  const range = { open: true, partition, between, limit: MOST_OPEN, ...(after && { after }) } as const;
  const { items, isEnd } = await queryOnce(database, range);
  const last = items.at(-1);
  const isMore = !isEnd && last;
  return { items, ...(isMore && { next: { openSK: last['openSK'], openItem: last['SK'] } }) };
}

function pastPage(
  database: Database,
  partition: string,
  { kind, recordedFrom, recordedBefore }: DossierPageQuery,
  limit: number,
  after: PastPosition | undefined,
) {
  return pastItems(database, partition, {
    kinds: kind ? [kind] : OF_THE_PAST,
    limit,
    ...(recordedFrom && { from: recordedFrom }),
    ...(recordedBefore && { before: recordedBefore }),
    ...(after && { after }),
  });
}

function isAsked(
  entry: StoredEntry,
  { kind, vehicleId, recordedFrom, recordedBefore }: DossierPageQuery,
): boolean {
  if (!SHOWN.has(entry.type) || !('id' in entry)) return false;
  if (kind && entry.type !== kind) return false;
  if (vehicleId && vehicleOf(entry) !== vehicleId) return false;
  if (entry.type === 'activity') return true;
  const at = timeOfCharacters(entry.id.slice(entry.id.indexOf('_') + 1));
  return (
    (!recordedFrom || at >= epochMilliseconds(recordedFrom)) &&
    (!recordedBefore || at < epochMilliseconds(recordedBefore))
  );
}

function vehicleOf(entry: StoredEntry): string | undefined {
  if (entry.type === 'vehicle') return entry.id;
  return 'vehicleId' in entry ? entry.vehicleId : undefined;
}

/** A follow-up is shown with its window, which its obligation holds. */
async function withObligations(
  database: Database,
  branchId: BranchId,
  customerId: CustomerId,
  entries: readonly StoredEntry[],
): Promise<readonly StoredEntry[]> {
  const known = new Set<string>(entries.flatMap((entry) => ('id' in entry ? [entry.id] : [])));
  const missing = entries.flatMap((entry) => [
    ...(entry.type === 'followUp' ? [entry.obligationId] : []),
    ...(entry.type === 'case' ? Object.values(entry.obligationIds) : []),
  ]);
  const keys = missing.filter((id) => !known.has(id)).map((id) => obligationKey(branchId, customerId, id));
  if (keys.length === 0) return entries;
  const found = await getItems(database, keys);
  return [...entries, ...found.items(keys).map((item) => decode(item).entry)];
}

function positionOf(from: Position): PastPosition | OpenPosition {
  const { time, SK, openSK, openItem } = from;
  if (typeof time === 'number' && typeof SK === 'string') return { time, SK };
  if (typeof openSK === 'string' && typeof openItem === 'string') return { openSK, openItem };
  throw new RangeError('A position without its keys');
}
