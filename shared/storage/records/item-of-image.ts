import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './encode.ts';

/**
 * The item a record of the table's stream shows. Streams hand items over in the database's own form, which the event
 * and the SDK describe by types of their own.
 */
export function itemOfImage(image: object): Item {
  return unmarshall(image as Record<string, AttributeValue>);
}
