import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from './attribute-values.ts';

/** A change of one item whose conditions hold. */
export interface Change {
  readonly keys: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** What changed in the table, in order, as its stream tells it. Writes that changed nothing are left out. */
export class StreamLog {
  readonly #nowMilliseconds: () => number;
  #records: StreamRecord[] = [];
  /** How many records before the first one kept are forgotten. */
  #forgotten = 0;

  constructor(nowMilliseconds: () => number) {
    this.#nowMilliseconds = nowMilliseconds;
  }

  /** The sequence number of the last record; 0 before the first. */
  get last(): number {
    return this.#forgotten + this.#records.length;
  }

  /** The highest sequence number that is forgotten. */
  get forgotten(): number {
    return this.#forgotten;
  }

  note({ keys, before, after }: Change): void {
    const sequence = String(this.last + 1);
    const image = (item: Change['after']) => item as Record<string, AttributeValue>;
    this.#records.push({
      eventID: sequence,
      eventName: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
      eventSource: 'aws:dynamodb',
      eventVersion: '1.1',
      dynamodb: {
        ApproximateCreationDateTime: new Date(this.#nowMilliseconds()),
        Keys: image(keys),
        ...(before && { OldImage: image(before) }),
        ...(after && { NewImage: image(after) }),
        SequenceNumber: sequence,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
  }

  /** At most so many records that follow a sequence number. */
  after(sequence: number, limit: number): readonly StreamRecord[] {
    const from = Math.max(0, sequence - this.#forgotten);
    return this.#records.slice(from, from + limit);
  }

  /** Forgets the records up to this sequence number. */
  forget(sequence: number): void {
    const count = Math.min(this.#records.length, sequence - this.#forgotten);
    if (count <= 0) return;
    this.#records = this.#records.slice(count);
    this.#forgotten += count;
  }
}
