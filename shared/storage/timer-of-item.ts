import type { Timer } from '../application/ports.ts';
import { timerOfDigest, timerOfObligation, timerOfRemainder } from '../application/timers.ts';
import type { GroupId } from '../kernel/ids.ts';
import { decode } from './records/decode.ts';
import { itemOfImage } from './records/item-of-image.ts';
import type { StoredEntry } from './records/record-types.ts';

/**
 * The timer a stored item waits for.
 * @param image the item as a record of the stream shows it.
 * @returns undefined when it waits for none: it is of another type, closed or composed.
 * @throws UnreadableItem when the item cannot be read.
 */
export function timerOfImage(image: object): Timer | undefined {
  const { entry, group } = decode(itemOfImage(image));
  return timerOfEntry(entry, group);
}

/** The timer of a record read from the table, with the group storage keeps beside it. */
export function timerOfEntry(entry: StoredEntry, group: GroupId | undefined): Timer | undefined {
  if (entry.type === 'digest') return timerOfDigest(entry);
  if (entry.type === 'remainder') return timerOfRemainder(entry);
  if (entry.type !== 'obligation') return undefined;
  if (!group) throw new Error(`Obligation ${entry.id} does not say which group it belongs to`);
  return timerOfObligation(entry, group);
}
