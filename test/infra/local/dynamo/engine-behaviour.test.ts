import { randomUUID } from 'node:crypto';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  paginateScan,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand as Query } from '@aws-sdk/lib-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  inProcessClient,
  inProcessStreams,
} from '../../../../infra/local/dynamo/in-process/in-process-clients.ts';
import { inProcessDynamo } from '../../../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import { startTable, tableInput, type TestTable } from '../../../support/table.ts';

/** An empty table on some engine. */
interface Engine {
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly tableName: string;
  readonly streamArn: string;
}

let emulator: TestTable;
beforeAll(async () => {
  emulator = await startTable();
});
afterAll(() => emulator.stop());

const ENGINES: readonly (readonly [string, () => Promise<Engine>])[] = [
  [
    'the emulator',
    async () => {
      const { tableName, streamArn } = await emulator.newTable();
      const client = new DynamoDBClient(emulator.clientConfig);
      return { client, tableName, streamArn, streams: new DynamoDBStreamsClient(emulator.clientConfig) };
    },
  ],
  [
    'the engine in this process',
    async () => {
      const engine = inProcessDynamo(tableInput('kept-here'));
      return {
        client: inProcessClient(engine),
        streams: inProcessStreams(engine),
        tableName: 'kept-here',
        streamArn: 'arn',
      };
    },
  ],
];

const keyOf = (id: string, sort = 'A') => marshall({ PK: id, SK: sort });

describe.each(ENGINES)('%s', (_, newEngine) => {
  let engine: Engine;
  let TableName: string;
  beforeEach(async () => {
    engine = await newEngine();
    TableName = engine.tableName;
  });

  const put = async (item: Record<string, unknown>, more: object = {}) =>
    engine.client.send(new PutItemCommand({ TableName, Item: marshall({ SK: 'A', ...item }), ...more }));
  const get = async (id: string, sort?: string) => {
    const { Item } = await engine.client.send(new GetItemCommand({ TableName, Key: keyOf(id, sort) }));
    return Item && unmarshall(Item);
  };
  const write = async (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
    engine.client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));
  const putting = (item: Record<string, unknown>, more: object = {}): TransactWriteItem => ({
    Put: { TableName, Item: marshall({ SK: 'A', ...item }), ...more },
  });
  const failure = async (work: Promise<unknown>): Promise<unknown> => {
    const error = await work.then(
      () => undefined,
      (reason: Error) => reason,
    );
    if (!(error instanceof TransactionCanceledException)) return error?.name;
    return error.CancellationReasons?.map(({ Code }) => Code);
  };

  describe('items', () => {
    it('are kept by both keys, replaced, taken away, and absent before', async () => {
      expect(await get('x')).toBeUndefined();
      await put({ PK: 'x', n: 1, flags: [true, null], inner: { text: '王' } });
      await put({ PK: 'x', SK: 'B', n: 2 });
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A', n: 1, flags: [true, null], inner: { text: '王' } });
      await put({ PK: 'x', n: 3 });
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A', n: 3 });
      await engine.client.send(new DeleteItemCommand({ TableName, Key: keyOf('x') }));
      expect(await get('x')).toBeUndefined();
      expect(await get('x', 'B')).toEqual({ PK: 'x', SK: 'B', n: 2 });
    });

    it('come by the batch, those that are missing left out', async () => {
      await put({ PK: 'x' });
      const Keys = [keyOf('x'), keyOf('nobody')];
      const command = new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } });
      expect((await engine.client.send(command)).Responses?.[TableName]).toEqual([keyOf('x')]);
    });

    it('are put and taken away by the batch', async () => {
      await put({ PK: 'x' });
      const requests = [{ DeleteRequest: { Key: keyOf('x') } }, { PutRequest: { Item: keyOf('y') } }];
      await engine.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
      expect([await get('x'), await get('y')]).toEqual([undefined, { PK: 'y', SK: 'A' }]);
    });

    it('cannot be changed through what a read answered', async () => {
      await put({ PK: 'x', list: ['one'] });
      const { Item } = await engine.client.send(new GetItemCommand({ TableName, Key: keyOf('x') }));
      try {
        Item?.['list']?.L?.push({ S: 'two' });
      } catch {
        // An engine may also forbid it.
      }
      expect((await get('x'))?.['list']).toEqual(['one']);
    });

    it.each([
      ['a key that is empty', { PK: '' }],
      ['a key that is a number', { PK: 7 }],
      ['a key of an index that is a number', { PK: 'x', duePK: 7, dueSK: 'now' }],
      ['more than 400 KB', { PK: 'x', text: 'x'.repeat(400 * 1024) }],
    ])('are refused with %s', async (_name, item) => {
      expect(await failure(put(item))).toBe('ValidationException');
    });

    it.each([
      ['a key that is half', { PK: { S: 'x' } }],
      ['a key with more than keys', { ...keyOf('x'), more: { S: 'x' } }],
    ])('are not asked for by %s', async (_name, Key) => {
      expect(await failure(engine.client.send(new GetItemCommand({ TableName, Key })))).toBe(
        'ValidationException',
      );
    });
  });

  describe('conditions', () => {
    const values = { ':one': 1, ':two': 2, ':text': 'ab', ':true': true };
    const usedIn = (expression: string) => {
      const used = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
      return used.length > 0 ? { ExpressionAttributeValues: marshall(Object.fromEntries(used)) } : {};
    };

    it.each([
      ['attribute_not_exists(PK)', false, true],
      ['attribute_exists(PK)', true, false],
      ['attribute_exists(nothing)', false, false],
      ['version = :one', true, false],
      ['version = :two', false, false],
      ['version = :text', false, false],
      ['version <> :two', true, true],
      ['nothing <> :two', true, true],
      ['version < :two', true, false],
      ['version <= :one', true, false],
      ['version > :one', false, false],
      ['version >= :one', true, false],
      ['version < :text', false, false],
      ['version BETWEEN :one AND :two', true, false],
      ['version between :two and :two', false, false],
      ['begins_with(word, :text)', true, false],
      ['begins_with(version, :text)', false, false],
      ['flag = :true', true, false],
      ['NOT flag = :true', false, true],
      ['attribute_not_exists(PK) OR version <= :one', true, true],
      ['attribute_exists(PK) AND version = :two', false, false],
      ['attribute_not_exists(PK) OR flag = :true AND version = :two', false, true],
      ['(attribute_not_exists(PK) OR flag = :true) AND version = :one', true, false],
      ['not (version = :two or flag = :true)', false, true],
    ])('%s: %s of an item, %s of none', async (ConditionExpression, onItem, onNone) => {
      await put({ PK: 'there', version: 1, word: 'abc', flag: true });
      const given = { ConditionExpression, ...usedIn(ConditionExpression) };
      const outcome = (holds: boolean) => (holds ? undefined : 'ConditionalCheckFailedException');
      expect(await failure(put({ PK: 'there', version: 1 }, given))).toBe(outcome(onItem));
      expect(await failure(put({ PK: 'nobody', version: 1 }, given))).toBe(outcome(onNone));
    });

    it('compare names and values that are given, and want all of them used', async () => {
      await put({ PK: 'x', status: 'open' });
      const given = {
        ConditionExpression: '#s = :s',
        ExpressionAttributeNames: { '#s': 'status' },
        ExpressionAttributeValues: marshall({ ':s': 'open' }),
      };
      expect(await failure(put({ PK: 'x', status: 'open' }, given))).toBeUndefined();
      const { ExpressionAttributeValues: _values, ...without } = given;
      expect(await failure(put({ PK: 'x' }, without))).toBe('ValidationException');
      const more = {
        ...given,
        ExpressionAttributeNames: { ...given.ExpressionAttributeNames, '#t': 'text' },
      };
      expect(await failure(put({ PK: 'x' }, more))).toBe('ValidationException');
    });

    it('guard deletes too', async () => {
      await put({ PK: 'x' });
      const command = new DeleteItemCommand({
        TableName,
        Key: keyOf('x'),
        ConditionExpression: 'attribute_not_exists(PK)',
      });
      expect(await failure(engine.client.send(command))).toBe('ConditionalCheckFailedException');
      expect(await get('x')).toBeDefined();
    });
  });

  describe('updates', () => {
    const update = async (UpdateExpression: string, values: object, more: object = {}) =>
      engine.client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf('x'),
          UpdateExpression,
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshall(values) }),
          ...more,
        }),
      );

    it('make the item, count on, keep what is there and take away', async () => {
      const waking = 'SET made = if_not_exists(made, :now), times = if_not_exists(times, :zero) + :one';
      await update(waking, { ':now': 'first', ':zero': 0, ':one': 1 });
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A', made: 'first', times: 1 });
      await update(`${waking} REMOVE nothing`, { ':now': 'second', ':zero': 0, ':one': 1 });
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A', made: 'first', times: 2 });
      await update('REMOVE made SET times = times - :one', { ':one': 1 });
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A', times: 1 });
    });

    it('reckon with the item before', async () => {
      await put({ PK: 'x', left: 1, right: 2 });
      await update('SET #l = #r, #r = #l', {}, { ExpressionAttributeNames: { '#l': 'left', '#r': 'right' } });
      expect(await get('x')).toMatchObject({ left: 2, right: 1 });
    });

    it.each([
      ['a key', 'SET PK = :one', { ':one': 'y' }],
      ['an attribute that is not there', 'SET made = gone', {}],
      ['a text by counting on', 'SET word = word + :one', { ':one': 1 }],
    ])('do not change %s', async (_name, expression, values) => {
      await put({ PK: 'x', word: 'text' });
      expect(await failure(update(expression, values))).toBe('ValidationException');
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A', word: 'text' });
    });
  });

  describe('transactions', () => {
    const isNew = { ConditionExpression: 'attribute_not_exists(PK)' };
    let token: string;
    beforeEach(() => {
      token = randomUUID().slice(0, 30);
    });

    it('happen all together', async () => {
      await put({ PK: 'old' });
      await put({ PK: 'seen' });
      await write([
        putting({ PK: 'new' }, isNew),
        { Delete: { TableName, Key: keyOf('old') } },
        {
          Update: {
            TableName,
            Key: keyOf('counted'),
            UpdateExpression: 'SET times = :one',
            ExpressionAttributeValues: marshall({ ':one': 1 }),
          },
        },
        {
          ConditionCheck: { TableName, Key: keyOf('seen'), ConditionExpression: 'attribute_exists(PK)' },
        },
      ]);
      expect([await get('new'), await get('old'), await get('counted'), await get('seen')]).toEqual([
        { PK: 'new', SK: 'A' },
        undefined,
        { PK: 'counted', SK: 'A', times: 1 },
        { PK: 'seen', SK: 'A' },
      ]);
    });

    it('or not at all, with the reason at the place of the write', async () => {
      await put({ PK: 'there', by: 'first' });
      const attempt = write([putting({ PK: 'new' }), putting({ PK: 'there', by: 'second' }, isNew)]);
      expect(await failure(attempt)).toEqual(['None', 'ConditionalCheckFailed']);
      expect([await get('new'), await get('there')]).toEqual([
        undefined,
        { PK: 'there', SK: 'A', by: 'first' },
      ]);
    });

    it('are refused with two writes to one item, with more than a hundred, and with none', async () => {
      const twice = [putting({ PK: 'x' }), { Delete: { TableName, Key: keyOf('x') } }];
      const many = Array.from({ length: 101 }, (_one, index) => putting({ PK: `x${index}` }));
      for (const writes of [twice, many, []])
        expect(await failure(write(writes))).toBe('ValidationException');
      expect(await get('x0')).toBeUndefined();
    });

    it('told again by their token happen once; the token stands for nothing else', async () => {
      await write([putting({ PK: 'x', by: 'first' })], token);
      await put({ PK: 'x', by: 'somebody' });
      await write([putting({ PK: 'x', by: 'first' })], token);
      expect(await get('x')).toMatchObject({ by: 'somebody' });
      expect(await failure(write([putting({ PK: 'x', by: 'third' })], token))).toBe(
        'IdempotentParameterMismatchException',
      );
      await write([putting({ PK: 'x', by: 'fourth' })], `${token}-2`);
      expect(await get('x')).toMatchObject({ by: 'fourth' });
    });

    it('that failed may be told again by their token', async () => {
      await put({ PK: 'x', by: 'first' });
      expect(await failure(write([putting({ PK: 'x' }, isNew)], token))).toEqual(['ConditionalCheckFailed']);
      await engine.client.send(new DeleteItemCommand({ TableName, Key: keyOf('x') }));
      await write([putting({ PK: 'x' }, isNew)], token);
      expect(await get('x')).toEqual({ PK: 'x', SK: 'A' });
    });
  });

  describe('queries', () => {
    const range = (more: Partial<QueryCommandInput> = {}, values: object = {}): QueryCommandInput => ({
      TableName,
      KeyConditionExpression: 'PK = :p',
      ...more,
      ExpressionAttributeValues: marshall({ ':p': 'x', ...values }),
    });
    const sorts = async (input: QueryCommandInput) => {
      const { Items = [] } = await engine.client.send(new QueryCommand(input));
      return Items.map((item) => item['SK']?.S);
    };
    const putAll = async (...all: readonly string[]) => {
      for (const SK of all) await put({ PK: 'x', SK, size: SK.length });
      await put({ PK: 'y', SK: 'other' });
    };

    it.each([
      ['PK = :p', {}, ['a', 'aa', 'ab', 'b', 'c']],
      ['PK = :p AND SK = :v', { ':v': 'aa' }, ['aa']],
      ['PK = :p AND SK < :v', { ':v': 'b' }, ['a', 'aa', 'ab']],
      ['PK = :p AND SK <= :v', { ':v': 'b' }, ['a', 'aa', 'ab', 'b']],
      ['PK = :p AND SK > :v', { ':v': 'ab' }, ['b', 'c']],
      ['PK = :p AND SK >= :v', { ':v': 'ab' }, ['ab', 'b', 'c']],
      ['PK = :p AND begins_with(SK, :v)', { ':v': 'a' }, ['a', 'aa', 'ab']],
      ['PK = :p AND SK BETWEEN :v AND :w', { ':v': 'aa', ':w': 'b' }, ['aa', 'ab', 'b']],
      ['PK = :p AND SK BETWEEN :v AND :w', { ':v': 'ac', ':w': 'az' }, []],
    ])('%s in order', async (KeyConditionExpression, values, expected) => {
      await putAll('b', 'aa', 'c', 'a', 'ab');
      expect(await sorts(range({ KeyConditionExpression }, values))).toEqual(expected);
      const backward = range({ KeyConditionExpression, ScanIndexForward: false }, values);
      expect(await sorts(backward)).toEqual(expected.toReversed());
    });

    it('come in the order of UTF-8, not of the code units of JavaScript', async () => {
      await putAll('\u{1f697}', '\uff21', 'Z', 'é');
      expect(await sorts(range())).toEqual(['Z', 'é', '\uff21', '\u{1f697}']);
    });

    it.each([true, false])('come page by page (forward: %s)', async (ScanIndexForward) => {
      await putAll('1', '2', '3', '4');
      const pages: (string | undefined)[][] = [];
      const query = range({ Limit: 2, ScanIndexForward });
      for await (const page of paginateQuery({ client: engine.client }, query))
        pages.push((page.Items ?? []).map((item) => item['SK']?.S));
      // The service does not look whether anything follows a full page.
      const expected = [['1', '2'], ['3', '4'], []];
      const backward = [['4', '3'], ['2', '1'], []];
      expect(pages).toEqual(ScanIndexForward ? expected : backward);
    });

    it('end a page at a megabyte', async () => {
      const text = 'x'.repeat(300 * 1024);
      for (const SK of ['1', '2', '3', '4', '5']) await put({ PK: 'x', SK, text });
      const first = await engine.client.send(new QueryCommand(range()));
      expect(first.LastEvaluatedKey).toBeDefined();
      const second = await engine.client.send(
        new QueryCommand(range({ ExclusiveStartKey: first.LastEvaluatedKey })),
      );
      expect([...(first.Items ?? []), ...(second.Items ?? [])].map((item) => item['SK']?.S)).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
      ]);
      expect(second.LastEvaluatedKey).toBeUndefined();
    });

    it('filter what was read, so that a page may hold less than its limit', async () => {
      await putAll('a', 'aa', 'b', 'bb');
      const filter = { FilterExpression: '#size = :n', ExpressionAttributeNames: { '#size': 'size' } };
      const query = range({ ...filter, Limit: 2 }, { ':n': 2 });
      const answer = await engine.client.send(new QueryCommand(query));
      expect(answer).toMatchObject({ Count: 1, ScannedCount: 2, LastEvaluatedKey: keyOf('x', 'aa') });
      expect(answer.Items?.map((item) => item['SK']?.S)).toEqual(['aa']);
    });

    it.each(['SK = :p', 'PK > :p', 'PK = :p AND PK = :p', 'PK = :p OR SK = :p'])(
      'cannot ask for %s',
      async (KeyConditionExpression) => {
        expect(await failure(engine.client.send(new QueryCommand(range({ KeyConditionExpression }))))).toBe(
          'ValidationException',
        );
      },
    );

    it('find everything by scan, page by page', async () => {
      await putAll('1', '2', '3');
      const found: string[] = [];
      const read = { TableName, Limit: 2, ConsistentRead: true };
      for await (const { Items = [] } of paginateScan({ client: engine.client }, read))
        found.push(...Items.map((item) => `${item['PK']?.S}${item['SK']?.S}`));
      expect(found.toSorted()).toEqual(['x1', 'x2', 'x3', 'yother']);
    });
  });

  describe('indexes', () => {
    const asked = (IndexName: string, partition: string, more: object = {}): QueryCommandInput => ({
      TableName,
      IndexName,
      KeyConditionExpression: `${IndexName}PK = :p`,
      ExpressionAttributeValues: marshall({ ':p': partition }),
      ...more,
    });
    const found = async (query: QueryCommandInput) =>
      (await engine.client.send(new QueryCommand(query))).Items?.map((item) => unmarshall(item));
    const due = (PK: string, dueSK: string) => ({ PK, duePK: 'DUE', dueSK, text: 'more' });

    it('hold what has both their keys, in their order; those of keys no more', async () => {
      await put(due('late', '2'));
      await put(due('early', '1'));
      await put({ PK: 'half', duePK: 'DUE' });
      await put({ PK: 'work', branchWorkPK: 'W', workSK: '1', text: 'all of it' });
      expect(await found(asked('due', 'DUE'))).toEqual([
        { PK: 'early', SK: 'A', duePK: 'DUE', dueSK: '1' },
        { PK: 'late', SK: 'A', duePK: 'DUE', dueSK: '2' },
      ]);
      expect(await found(asked('branchWork', 'W'))).toEqual([
        { PK: 'work', SK: 'A', branchWorkPK: 'W', workSK: '1', text: 'all of it' },
      ]);
    });

    it('follow every change', async () => {
      await put(due('x', '1'));
      await put(due('y', '2'));
      await put(due('x', '3'));
      expect((await found(asked('due', 'DUE')))?.map(({ PK }) => PK)).toEqual(['y', 'x']);
      await put({ PK: 'x' });
      await engine.client.send(new DeleteItemCommand({ TableName, Key: keyOf('y') }));
      expect(await found(asked('due', 'DUE'))).toEqual([]);
    });

    it('go on page by page where sort keys are equal', async () => {
      for (const id of ['a', 'b', 'c']) await put(due(id, 'same'));
      const ids: unknown[] = [];
      const query = asked('due', 'DUE', { Limit: 1 });
      for await (const { Items = [] } of paginateQuery({ client: engine.client }, query))
        ids.push(...Items.map((item) => item['PK']?.S));
      expect(ids.toSorted()).toEqual(['a', 'b', 'c']);
    });

    it('can be scanned', async () => {
      await put(due('x', '1'));
      await put({ PK: 'y' });
      const { Items = [] } = await engine.client.send(new ScanCommand({ TableName, IndexName: 'due' }));
      expect(Items.map((item) => item['PK']?.S)).toEqual(['x']);
    });

    it('are never asked for consistent reads, nor are there others', async () => {
      const consistent = new QueryCommand(asked('due', 'DUE', { ConsistentRead: true }));
      expect(await failure(engine.client.send(consistent))).toBe('ValidationException');
      expect(await failure(engine.client.send(new QueryCommand(asked('other', 'DUE'))))).toBe(
        'ValidationException',
      );
    });
  });

  describe('the stream', () => {
    const records = async (from: object = { ShardIteratorType: 'TRIM_HORIZON' }) => {
      const StreamArn = engine.streamArn;
      const { StreamDescription } = await engine.streams.send(new DescribeStreamCommand({ StreamArn }));
      const [{ ShardId } = {}] = StreamDescription?.Shards ?? [];
      const { ShardIterator } = await engine.streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON', ...from }),
      );
      const answer = await engine.streams.send(new GetRecordsCommand({ ShardIterator }));
      expect(answer.NextShardIterator).toBeDefined();
      return answer.Records ?? [];
    };

    it('tells each change in order, with both images', async () => {
      await put({ PK: 'x', n: 1 });
      await put({ PK: 'x', n: 2 });
      await engine.client.send(new DeleteItemCommand({ TableName, Key: keyOf('x') }));
      const [one, two] = [1, 2].map((n) => marshall({ PK: 'x', SK: 'A', n }));
      const told = (await records()).map(({ eventName, dynamodb }) => [
        eventName,
        dynamodb?.Keys,
        dynamodb?.OldImage,
        dynamodb?.NewImage,
      ]);
      expect(told).toEqual([
        ['INSERT', keyOf('x'), undefined, one],
        ['MODIFY', keyOf('x'), one, two],
        ['REMOVE', keyOf('x'), two, undefined],
      ]);
    });

    it('tells a transaction item by item, and nothing of one that failed', async () => {
      await write([putting({ PK: 'x' }), putting({ PK: 'y' })]);
      await failure(
        write([
          putting({ PK: 'z' }),
          putting({ PK: 'x' }, { ConditionExpression: 'attribute_not_exists(PK)' }),
        ]),
      );
      const told = (await records()).map(({ dynamodb }) => dynamodb?.NewImage?.['PK']?.S);
      expect(told.toSorted()).toEqual(['x', 'y']);
    });

    it('goes on after a sequence number', async () => {
      for (const PK of ['a', 'b', 'c']) await put({ PK });
      const [, second] = await records();
      const after = {
        ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
        SequenceNumber: second?.dynamodb?.SequenceNumber,
      };
      expect((await records(after)).map(({ dynamodb }) => dynamodb?.Keys?.['PK']?.S)).toEqual(['c']);
    });
  });

  it('serves the document client', async () => {
    const documents = DynamoDBDocumentClient.from(engine.client);
    const Item = { PK: 'x', SK: 'A', list: [1, { two: true }] };
    await documents.send(new PutCommand({ TableName, Item }));
    expect((await documents.send(new GetCommand({ TableName, Key: { PK: 'x', SK: 'A' } }))).Item).toEqual(
      Item,
    );
    const { Items } = await documents.send(
      new Query({ TableName, KeyConditionExpression: 'PK = :p', ExpressionAttributeValues: { ':p': 'x' } }),
    );
    expect(Items).toEqual([Item]);
  });
});
