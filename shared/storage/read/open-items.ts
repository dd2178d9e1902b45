import type { VehicleId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import type { SortKeyRange } from '../index-keys.ts';
import { ALL_OPEN, OPEN_OF_CUSTOMER, openOfVehicle } from '../keys.ts';
import type { Item } from '../records/encode.ts';
import { queryItems } from './query-items.ts';

/** More than a household ever has open. Customers with more are read car by car. */
const MOST_AT_ONCE = 40;

const MOST_REMEMBERED = 1_000;

/** Customers with many cars, as last seen. Their open work is read car by car from the start. */
export class ManyCars {
  readonly #partitions = new Set<string>();
  readonly mostAtOnce: number;

  constructor(mostAtOnce = MOST_AT_ONCE) {
    this.mostAtOnce = mostAtOnce;
  }

  remember(partition: string): void {
    if (this.#partitions.size >= MOST_REMEMBERED) this.#partitions.clear();
    this.#partitions.add(partition);
  }

  has(partition: string): boolean {
    return this.#partitions.has(partition);
  }
}

/** A range of the index `open`, read from end to end. */
export interface OpenRange {
  readonly range: SortKeyRange;
  readonly items: readonly Item[];
}

/**
 * Reads what is open of a dossier, strongly consistent. It reads all of it. Only when there is much, and the
 * command asks for named cars, does it read just what belongs to the customer and those cars.
 */
export async function openItems(
  database: Database,
  partition: string,
  cars: 'all' | readonly VehicleId[],
  manyCars: ManyCars,
): Promise<readonly OpenRange[]> {
  if (cars === 'all') return readRanges(database, partition, [ALL_OPEN]);
  if (!manyCars.has(partition)) {
    const limit = manyCars.mostAtOnce + 1;
    const items = await queryItems(database, { open: true, partition, between: ALL_OPEN, limit });
    if (items.length < limit) return [{ range: ALL_OPEN, items }];
    manyCars.remember(partition);
  }
  return readRanges(database, partition, [OPEN_OF_CUSTOMER, ...[...new Set(cars)].map(openOfVehicle)]);
}

/** Reads ranges of the index in parallel, each in its order. */
export function readRanges(
  database: Database,
  partition: string,
  ranges: readonly SortKeyRange[],
): Promise<readonly OpenRange[]> {
  return Promise.all(
    ranges.map(async (range) => ({
      range,
      items: await queryItems(database, { open: true, partition, between: range }),
    })),
  );
}
