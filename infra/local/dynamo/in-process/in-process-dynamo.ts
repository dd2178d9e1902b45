import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { Item } from './attribute-values.ts';
import { batchGetItem, getItem, query, scan } from './read-operations.ts';
import { notKnown } from './refusals.ts';
import { StreamLog } from './stream-log.ts';
import { describeStream, getRecords, getShardIterator } from './stream-operations.ts';
import { TableContent } from './table-content.ts';
import { tableShape } from './table-shape.ts';
import { Transactions } from './transactions.ts';
import { batchWriteItem, deleteItem, putItem, updateItem } from './write-operations.ts';

/** One table of DynamoDB with its indexes and its stream, kept in this process. */
export interface InProcessDynamo {
  /**
   * Answers a command of the SDK at once.
   *
   * @param commandName such as `QueryCommand`.
   * @throws the errors of the service, and Error for what it does not know.
   */
  answer(commandName: string, input: object): object;
  /** Every item, in the order of creation. */
  items(): readonly Item[];
  /** At most so many records of the stream after that sequence number. */
  recordsAfter(sequence: number, limit: number): readonly StreamRecord[];
  /** The sequence number of the last record; 0 before the first. */
  lastSequence(): number;
  /** Forgets the records up to that sequence number. */
  forgetRecords(sequence: number): void;
}

/**
 * DynamoDB without a network. It does what the service does, or says that it cannot. Unlike the service, an
 * index is never behind, nothing is throttled, requests never overlap, and expired items are not deleted.
 *
 * @param nowMilliseconds since the epoch, for the ten minutes of a repeated transaction.
 */
export function inProcessDynamo(
  definition: CreateTableCommandInput,
  nowMilliseconds: () => number = Date.now,
): InProcessDynamo {
  const log = new StreamLog(nowMilliseconds);
  const table = new TableContent(tableShape(definition), log);
  const transactions = new Transactions(nowMilliseconds);
  const operations: Readonly<Record<string, (input: never) => object>> = {
    GetItemCommand: (input) => getItem(table, input),
    BatchGetItemCommand: (input) => batchGetItem(table, input),
    QueryCommand: (input) => query(table, input),
    ScanCommand: (input) => scan(table, input),
    PutItemCommand: (input) => putItem(table, input),
    UpdateItemCommand: (input) => updateItem(table, input),
    DeleteItemCommand: (input) => deleteItem(table, input),
    BatchWriteItemCommand: (input) => batchWriteItem(table, input),
    TransactWriteItemsCommand: (input) => transactions.write(table, input),
    DescribeStreamCommand: (input) => describeStream(input),
    GetShardIteratorCommand: (input) => getShardIterator(log, input),
    GetRecordsCommand: (input) => getRecords(log, input),
  };
  return {
    answer(commandName, input) {
      const operation = operations[commandName];
      if (!operation) throw notKnown(`the command ${commandName}`);
      return operation(input as never);
    },
    items: () => table.items(),
    recordsAfter: (sequence, limit) => log.after(sequence, limit),
    lastSequence: () => log.last,
    forgetRecords: (sequence) => log.forget(sequence),
  };
}
