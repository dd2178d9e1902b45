import { TABLE_DEFINITION } from '../table-definition.ts';

const { partitionKey, sortKey, timeToLiveAttribute, indexes, localIndexes } = TABLE_DEFINITION;

/**
 * Attributes of an item that are not the record's own: keys, index entries, expiry, the version of its form,
 * and what storage keeps beside it. No record may have attributes with these names.
 */
export const ENVELOPE_ATTRIBUTES: ReadonlySet<string> = new Set([
  partitionKey,
  sortKey,
  timeToLiveAttribute,
  ...Object.values(indexes).flatMap((index) => [index.partitionKey, index.sortKey]),
  ...Object.values(localIndexes).map((index) => index.sortKey),
  'schemaVersion',
  'group',
  'registeredOn',
  'answerKey',
]);
