import type { DueItem, DueWork } from '../application/due-work.ts';
import { mailDueAt } from '../domain/records/mail-due-at.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Database } from './database.ts';
import { DUE_PARTITIONS, dueUpTo, type Key } from './keys.ts';
import { type FoundItems, getItems } from './read/get-items.ts';
import { type DueEntry, dueEntries } from './read/due-entries.ts';
import { timerOfEntry } from './timer-of-item.ts';

/** How many items of each of the sixteen shards one page holds at most. */
const PAGE_OF_SHARD = 6;

/**
 * Finds due work in the due index. One query for each shard and page runs in parallel. Then one batch reads
 * the items themselves, because the index lags behind.
 */
export class DynamoDueWork implements DueWork {
  readonly #database: Database;
  readonly #onUnreadable: (error: unknown) => void;

  /** @param onUnreadable called with every due item that cannot be read. The others are not held up. */
  constructor(database: Database, onUnreadable: (error: unknown) => void) {
    this.#database = database;
    this.#onUnreadable = onUnreadable;
  }

  async *dueItems(now: Instant): AsyncGenerator<readonly DueItem[]> {
    let shards = DUE_PARTITIONS.map((partition) =>
      dueEntries(this.#database, partition, dueUpTo(now), PAGE_OF_SHARD),
    );
    while (shards.length > 0) {
      const pages = await Promise.all(shards.map((shard) => shard.next()));
      shards = shards.filter((_, index) => pages[index]?.done !== true);
      const entries = pages.flatMap((page) => (page.done ? [] : page.value)).toSorted(byInstant);
      if (entries.length === 0) continue;
      const found = await getItems(
        this.#database,
        entries.map(({ key }) => key),
      );
      yield entries.flatMap(({ key }) => this.#dueItem(found, key, now));
    }
  }

  #dueItem(found: FoundItems, key: Key, now: Instant): readonly DueItem[] {
    try {
      const item = dueItemAt(found, key, now);
      return item ? [item] : [];
    } catch (error) {
      this.#onUnreadable(error);
      return [];
    }
  }
}

/** What is due there now. Undefined when it was done since the index was written. */
function dueItemAt(found: FoundItems, key: Key, now: Instant): DueItem | undefined {
  const decoded = found.at(key);
  if (!decoded) return undefined;
  const { entry, group } = decoded;
  if (entry.type === 'mail') {
    const dueAt = mailDueAt(entry);
    const { groupId, branchId, id: mailId, audience } = entry;
    const mail = { groupId, branchId, mailId, urgent: audience === 'staff' };
    return dueAt && dueAt <= now ? { type: 'mail', mail } : undefined;
  }
  if (entry.type === 'absence') {
    const { groupId, branchId, id: absenceId, checkAt } = entry;
    const absence = { groupId, branchId, absenceId };
    return checkAt && checkAt <= now ? { type: 'absence', absence } : undefined;
  }
  if (entry.type === 'erasure') {
    if (entry.status !== 'running' || entry.wakeAt > now) return undefined;
    const { groupId, branchId, customerId } = entry;
    return { type: 'erasure', person: { groupId, branchId, customerId } };
  }
  if (entry.type === 'remainder') {
    if (entry.status !== 'running' || entry.wakeAt > now) return undefined;
    const { groupId, branchId, customerId } = entry;
    return { type: 'remainder', dossier: { groupId, branchId, customerId } };
  }
  const timer = timerOfEntry(entry, group);
  return timer && timer.fireAt <= now ? { type: 'timer', payload: timer.payload } : undefined;
}

function byInstant(left: DueEntry, right: DueEntry): number {
  return left.sortKey < right.sortKey ? -1 : 1;
}
