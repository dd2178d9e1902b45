import type { DossierKind } from '../../domain/records/dossier-kinds.ts';
import { epochMilliseconds, type Instant } from '../../kernel/instant.ts';
import { timeCharacters, timeOfCharacters } from '../../kernel/id-time.ts';
import { ID_PREFIXES } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { itemBytes } from '../item-size.ts';
import { AFTER_ALL } from '../keys.ts';
import type { Item } from '../records/encode.ts';
import { queryOnce } from './query-items.ts';

/** How the keys of each kind begin, up to the moment they were made at. */
const PREFIXES: Readonly<Record<DossierKind, string>> = {
  vehicle: `S#VEHICLE#${ID_PREFIXES.vehicle}_`,
  visit: `S#VISIT#${ID_PREFIXES.visit}_`,
  followUp: `S#FOLLOWUP#${ID_PREFIXES.followUp}_`,
  obligation: `S#OBLIGATION#${ID_PREFIXES.obligation}_`,
  case: `S#CASE#${ID_PREFIXES.case}_`,
  letter: `S#LETTER#${ID_PREFIXES.letter}_`,
  call: `H#CALL#${ID_PREFIXES.call}_`,
  activity: 'H#ACTIVITY#',
};

/** One command makes fewer records of a kind than this. */
const OF_ONE_MOMENT = 40;

/** Answers stay below what a function may answer with. */
const MOST_BYTES = 2_500_000;

/** A place in the past of a dossier: everything from there on is older. */
export interface PastPosition {
  readonly time: number;
  readonly SK: string;
}

export interface PastAsked {
  readonly kinds: readonly DossierKind[];
  readonly from?: Instant;
  readonly before?: Instant;
  readonly after?: PastPosition;
  readonly limit: number;
}

export interface PastItems {
  readonly items: readonly Item[];
  /** Absent when there is nothing older. */
  readonly next?: PastPosition;
}

/**
 * The records of a dossier newest first, whatever their kind: one query of each kind, side by side, put together by the
 * moment they were made at, which their keys tell. Reads at most so many of each, however long the past is.
 */
export async function pastItems(database: Database, partition: string, asked: PastAsked): Promise<PastItems> {
  const { kinds, limit } = asked;
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const between = rangeOf(kind, asked);
      if (between[0] > between[1]) return { items: [], isEnd: true };
      return queryOnce(database, { partition, between, backwards: true, limit: limit + OF_ONE_MOMENT });
    }),
  );
  const entries = found
    .flatMap(({ items }, index) => items.map((item) => placed(item, kinds[index])))
    .filter(({ SK }) => SK !== asked.after?.SK)
    .toSorted((left, right) => right.time - left.time || (left.SK < right.SK ? 1 : -1));
  // Behind the oldest of a kind that was cut there may be more of it: nothing older than that is known for sure.
  const known = Math.max(
    Number.NEGATIVE_INFINITY,
    ...found.flatMap(({ items, isEnd }, index) => {
      const last = items.at(-1);
      return isEnd || !last ? [] : [placed(last, kinds[index]).time];
    }),
  );
  const page: typeof entries = [];
  let bytes = 0;
  for (const entry of entries) {
    if (page.length === limit || bytes > MOST_BYTES || (entry.time <= known && page.length > 0)) break;
    page.push(entry);
    bytes += itemBytes(entry.item);
  }
  const last = page.at(-1);
  const isMore = page.length < entries.length || found.some(({ isEnd }) => !isEnd);
  return {
    items: page.map(({ item }) => item),
    ...(isMore && last && { next: { time: last.time, SK: last.SK } }),
  };
}

function rangeOf(
  kind: DossierKind,
  { from, before, after }: PastAsked,
): readonly [first: string, last: string] {
  const prefix = PREFIXES[kind];
  const first = from ? `${prefix}${timeIn(kind, epochMilliseconds(from))}` : prefix;
  const ends = [
    `${prefix}${AFTER_ALL}`,
    ...(before ? [`${prefix}${timeIn(kind, epochMilliseconds(before))}`] : []),
    ...(after ? [endAt(kind, after)] : []),
  ];
  return [first, ends.reduce((least, end) => (end < least ? end : least))];
}

/** Of one moment, kinds follow each other in the order of their keys, the last first. */
function endAt(kind: DossierKind, { time, SK }: PastPosition): string {
  const prefix = PREFIXES[kind];
  if (SK.startsWith(prefix)) return SK;
  const at = `${prefix}${timeIn(kind, time)}`;
  return prefix < SK ? `${at}${AFTER_ALL}` : at;
}

function timeIn(kind: DossierKind, milliseconds: number): string {
  return kind === 'activity' ? new Date(milliseconds).toISOString() : timeCharacters(milliseconds);
}

function placed(item: Item, kind: DossierKind | undefined) {
  const SK = String(item['SK']);
  if (!kind) throw new Error('An item of no kind');
  const rest = SK.slice(PREFIXES[kind].length);
  const time = kind === 'activity' ? Date.parse(rest.slice(0, 24)) : timeOfCharacters(rest);
  return { item, SK, time };
}
