import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from './attribute-values.ts';
import { invalid, notKnown } from './refusals.ts';

/** The two key attributes of a table or an index. */
export interface KeyAttributes {
  readonly partition: string;
  readonly sort: string;
}

export interface IndexShape extends KeyAttributes {
  readonly name: string;
  /** Whether it holds nothing but keys. */
  readonly keysOnly: boolean;
  /** Whether it has the same partitions as the table and is read strongly consistent too. */
  readonly isLocal: boolean;
}

/** A table by its definition: what its keys and those of its indexes are called. */
export interface TableShape extends KeyAttributes {
  readonly tableName: string;
  readonly indexes: readonly IndexShape[];
}

/** @throws Error for keys that are not a partition and a sort key of text, and projections of some attributes. */
export function tableShape(definition: CreateTableCommandInput): TableShape {
  const { TableName: tableName = '', AttributeDefinitions = [] } = definition;
  const { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } = definition;
  if (AttributeDefinitions.some(({ AttributeType }) => AttributeType !== 'S'))
    throw notKnown('keys that are no texts');
  return {
    tableName,
    ...keyAttributes(definition.KeySchema),
    indexes: [
      ...GlobalSecondaryIndexes.map((index) => indexShape(index, false)),
      ...LocalSecondaryIndexes.map((index) => indexShape(index, true)),
    ],
  };
}

type IndexDefinition = NonNullable<CreateTableCommandInput['LocalSecondaryIndexes']>[number];

function indexShape(
  { IndexName: name = '', KeySchema, Projection }: IndexDefinition,
  isLocal: boolean,
): IndexShape {
  if (Projection?.ProjectionType === 'INCLUDE') throw notKnown('indexes of some attributes');
  return { name, ...keyAttributes(KeySchema), keysOnly: Projection?.ProjectionType === 'KEYS_ONLY', isLocal };
}

function keyAttributes(schema: CreateTableCommandInput['KeySchema'] = []): KeyAttributes {
  const [partition, sort] = (['HASH', 'RANGE'] as const).map(
    (wanted) => schema.find(({ KeyType }) => KeyType === wanted)?.AttributeName,
  );
  if (partition === undefined || sort === undefined) throw notKnown('keys without a partition or sort key');
  return { partition, sort };
}

/**
 * The text of a key attribute.
 *
 * @throws ValidationException when it is missing, empty or no text.
 */
export function keyText(item: Item, attribute: string): string {
  const text = item[attribute]?.S;
  if (text) return text;
  throw invalid(`The key attribute ${attribute} is missing, empty or of another type`);
}

/** An item reduced to these attributes. */
export function onlyAttributes(item: Item, names: ReadonlySet<string>): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

/**
 * The key of an item, given as a request gives it.
 *
 * @throws ValidationException when it holds anything but the two key attributes.
 */
export function checkedKey({ partition, sort }: TableShape, key: Item | undefined): Item {
  const names = Object.keys(key ?? {});
  if (!key || names.length !== 2) throw invalid('The provided key element does not match the schema');
  return { [partition]: { S: keyText(key, partition) }, [sort]: { S: keyText(key, sort) } };
}
