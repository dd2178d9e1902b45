import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './encode.ts';

/**
 * The item a record of the table's stream shows. Streams give items in the database's own form. The event and
 * the SDK have different types for it.
 */
export function itemOfImage(image: object): Item {
  return unmarshall(image as Record<string, AttributeValue>);
}
