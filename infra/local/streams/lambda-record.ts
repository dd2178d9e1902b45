import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { LOCAL_REGION } from '../template/local-account.ts';

type LambdaImage = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['Keys']>;

/** A write that changed nothing, which emulators report and AWS does not. */
export function changesNothing({ eventName, dynamodb }: StreamRecord): boolean {
  return eventName === 'MODIFY' && isDeepStrictEqual(dynamodb?.OldImage, dynamodb?.NewImage);
}

/** A stream record as a function gets it: only JSON types, and the ARN of the template's table. */
export function lambdaRecord(record: StreamRecord, eventSourceARN: string): DynamoDBRecord {
  const { dynamodb: change } = record;
  const image = (attributes: Record<string, AttributeValue> | undefined): LambdaImage | undefined =>
    attributes && (asJson(attributes) as LambdaImage);
  const [keys, newImage, oldImage] = [change?.Keys, change?.NewImage, change?.OldImage].map(image);
  return {
    // Repeats from table to table in emulators, so the sequence number makes it this stream's own.
    eventID: `${record.eventID}-${change?.SequenceNumber}`,
    ...(record.eventName && { eventName: record.eventName }),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: LOCAL_REGION,
    eventSourceARN,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Number(change?.ApproximateCreationDateTime ?? 0) / 1000),
      ...(keys && { Keys: keys }),
      ...(newImage && { NewImage: newImage }),
      ...(oldImage && { OldImage: oldImage }),
      ...(change?.SequenceNumber !== undefined && { SequenceNumber: change.SequenceNumber }),
      ...(change?.SizeBytes !== undefined && { SizeBytes: change.SizeBytes }),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

/** Binary attributes become base64, as in the JSON that a function is invoked with. */
function asJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
}
