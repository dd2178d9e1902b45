import type { DynamoDBRecord, StreamRecord } from 'aws-lambda';
import type { Timer } from '../../../shared/application/ports.ts';

/** An item as the stream shows it before or after a change. */
export type StreamImage = NonNullable<StreamRecord['NewImage']>;

/** What a change of an item means for its schedule. */
export interface TimerChange {
  readonly toCreate?: Timer;
  /** Name of the schedule that is no longer needed. */
  readonly toRemove?: Timer;
}

/**
 * Compares the timer of an item before and after a change. The name identifies timers.
 * @param onUnreadable called with an image that cannot be read. Reading it again would change nothing, so it
 * counts as having no timer, and the records after it are not held up.
 */
export function readTimerChange(
  { dynamodb }: DynamoDBRecord,
  timerOf: (image: StreamImage) => Timer | undefined,
  onUnreadable: (error: unknown) => void,
): TimerChange {
  const read = (image: StreamImage | undefined): Timer | undefined => {
    try {
      return image && timerOf(image);
    } catch (error) {
      onUnreadable(error);
      return undefined;
    }
  };
  const before = read(dynamodb?.OldImage);
  const after = read(dynamodb?.NewImage);
  if (before?.name === after?.name) return {};
  return { ...(after && { toCreate: after }), ...(before && { toRemove: before }) };
}
