import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { isDeepStrictEqual } from 'node:util';
import {
  BatchGetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TransactWrite } from '../../shared/storage/commit/action.ts';
import type { Item } from '../../shared/storage/records/encode.ts';
import { TABLE_DEFINITION } from '../../shared/storage/table-definition.ts';

/** One change of an item, as the stream of the table shows it. */
export interface StreamChange {
  readonly sequence: number;
  readonly keys: Item;
  readonly before?: Item;
  readonly after?: Item;
}

/** The table in memory: as much of the engine as our storage asks for, held to the emulator by a test. */
export interface MemoryTable {
  /** Answers a command of the SDK at once. */
  answer(command: unknown): unknown;
  readonly stream: readonly StreamChange[];
  items(): readonly Item[];
}

interface Write {
  readonly keys: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** @param minutesNow for the ten minutes in which a repeated request is not carried out twice. */
export function memoryTable(minutesNow: () => number): MemoryTable {
  const items = new Map<string, Item>();
  const stream: StreamChange[] = [];
  const done = new Map<string, number>();

  const write = ({ TransactItems = [], ClientRequestToken }: TransactWriteCommand['input']): object => {
    const doneAt = ClientRequestToken === undefined ? undefined : done.get(ClientRequestToken);
    if (doneAt !== undefined && minutesNow() - doneAt < 10) return {};
    const planned = TransactItems.map((one) => plan(one, items));
    if (planned.some((one) => one === 'failed')) {
      throw new TransactionCanceledException({
        message: 'cancelled',
        $metadata: {},
        CancellationReasons: planned.map((one) => ({
          Code: one === 'failed' ? 'ConditionalCheckFailed' : 'None',
        })),
      });
    }
    for (const one of planned) if (one !== 'failed') apply(one);
    if (ClientRequestToken !== undefined) done.set(ClientRequestToken, minutesNow());
    return {};
  };

  const apply = ({ keys, before, after }: Write): void => {
    const name = nameOf(keys);
    if (after) items.set(name, after);
    else items.delete(name);
    if (isDeepStrictEqual(before, after)) return;
    const sequence = stream.length + 1;
    stream.push({ sequence, keys, ...(before && { before }), ...(after && { after }) });
  };

  return {
    stream,
    items: () => [...items.values()],
    answer(command) {
      if (command instanceof TransactWriteCommand) return write(command.input);
      if (command instanceof QueryCommand) return query(command.input, [...items.values()]);
      if (command instanceof BatchGetCommand) {
        const asked = Object.entries(command.input.RequestItems ?? {});
        const read = (keys: readonly Item[]): readonly Item[] =>
          keys.map((key) => items.get(nameOf(key))).filter((item) => item !== undefined);
        return { Responses: Object.fromEntries(asked.map(([table, { Keys = [] }]) => [table, read(Keys)])) };
      }
      throw new Error('The table in memory does not know this command');
    },
  };
}

function nameOf(item: Item): string {
  return `${String(item['PK'])} ${String(item['SK'])}`;
}

function plan({ Put, Update, Delete }: TransactWrite, items: ReadonlyMap<string, Item>): Write | 'failed' {
  const key = Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};
  const keys = { PK: key['PK'], SK: key['SK'] } as Item;
  const before = items.get(nameOf(keys));
  const one = Put ?? Update ?? Delete;
  if (!holds(one?.ConditionExpression, one?.ExpressionAttributeValues ?? {}, before)) return 'failed';
  if (Delete) return { keys, before, after: undefined };
  if (Put) return { keys, before, after: asStored(Put.Item ?? {}) };
  return { keys, before, after: updated(Update, keys, before) };
}

/** The three conditions storage asks for. */
function holds(condition: string | undefined, values: Item, before: Item | undefined): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'attribute_not_exists(PK)':
      return before === undefined;
    case '#version = :before':
      return before?.['version'] === values[':before'];
    case 'attribute_not_exists(PK) OR expiresAtSeconds <= :now':
      return before === undefined || Number(before['expiresAtSeconds']) <= Number(values[':now']);
    default:
      throw new Error(`The table in memory does not know the condition ${condition}`);
  }
}

type Update = NonNullable<TransactWrite['Update']>;

/** `SET #a = if_not_exists(#a, :a) + :b, …`: what waking a digest needs. */
function updated(update: Update | undefined, keys: Item, before: Item | undefined): Item {
  const {
    UpdateExpression = '',
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
  } = update ?? {};
  const after: Record<string, unknown> = { ...keys, ...before };
  const pattern = /#(\w+) = (?:if_not_exists\(#\w+, :(\w+)\)|:(\w+))(?: \+ :(\w+))?/g;
  for (const [, name = '', otherwise, always, plus] of UpdateExpression.matchAll(pattern)) {
    const attribute = ExpressionAttributeNames[`#${name}`] ?? name;
    const kept = always === undefined ? before?.[attribute] : undefined;
    const value = kept ?? ExpressionAttributeValues[`:${always ?? otherwise}`];
    if (value === undefined) throw new Error(`The table in memory does not understand ${UpdateExpression}`);
    const sum = Number(value) + Number(ExpressionAttributeValues[`:${plus}`]);
    after[attribute] = plus === undefined ? value : sum;
  }
  return after;
}

function textIn(item: Item, name: string): string | undefined {
  const value = item[name];
  return typeof value === 'string' ? value : undefined;
}

/** A copy without what is undefined, at any depth. */
function asStored(item: Item): Item {
  return JSON.parse(JSON.stringify(item)) as Item;
}

function query(input: QueryCommandInput, items: readonly Item[]): object {
  const index = Object.values(TABLE_DEFINITION.indexes).find(({ name }) => name === input.IndexName);
  const { partitionKey, sortKey } = index ?? TABLE_DEFINITION;
  const values = input.ExpressionAttributeValues ?? {};
  const [partition, first, last] = [':partition', ':first', ':last'].map((name) => textIn(values, name));
  const place = (item: Item) => `${String(item[sortKey])} ${nameOf(item)}`;
  const after = input.ExclusiveStartKey && place(input.ExclusiveStartKey);
  const found = items
    .filter((item) => {
      const sort = textIn(item, sortKey);
      if (item[partitionKey] !== partition || sort === undefined) return false;
      return (first === undefined || sort >= first) && (last === undefined || sort <= last);
    })
    .toSorted((left, right) => (place(left) < place(right) ? -1 : 1))
    .filter((item) => after === undefined || place(item) > after);
  const page = found.slice(0, input.Limit ?? found.length);
  const keyNames = ['PK', 'SK', partitionKey, sortKey];
  const keysOf = (item: Item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => keyNames.includes(name)));
  const lastItem = page.at(-1);
  return {
    Items: index?.projection === 'KEYS_ONLY' ? page.map(keysOf) : page,
    ...(lastItem && page.length === input.Limit && { LastEvaluatedKey: keysOf(lastItem) }),
  };
}
