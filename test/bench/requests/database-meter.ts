import {
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  GetCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { TransactWrite } from '../../../shared/storage/commit/action.ts';
import type { DatabaseClient } from '../../../shared/storage/database-client.ts';
import { itemBytes } from '../../../shared/storage/item-size.ts';
import type { Item } from '../../../shared/storage/records/encode.ts';
import { roundTrips } from '../../support/round-trips.ts';
import { readUnits, writeUnits } from './capacity.ts';

/** What one operation asked of the database. */
export interface Measured {
  /** Round trips that read, see `roundTrips`. */
  readonly readTrips: number;
  readonly calls: readonly string[];
  readonly transactions: number;
  readonly itemsWritten: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

/**
 * Measures what a client asks of the database. Emulators do not report capacity units correctly, so they are
 * computed from the items.
 * @param client the client to measure.
 * @param aside another client, that reads the items before and after a write.
 */
export function meterDatabase(
  client: DatabaseClient,
  aside: DatabaseClient,
): { readonly take: () => Measured } {
  let measured = NOTHING;
  const { join } = roundTrips();

  const itemAt = async (TableName: string | undefined, Key: Item | undefined): Promise<Item | undefined> =>
    (await aside.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
  const itemsOf = (writes: readonly TransactWrite[]) =>
    Promise.all(
      writes.map(({ Put, Update, Delete }) =>
        itemAt((Put ?? Update ?? Delete)?.TableName, keyOf(Put?.Item ?? Update?.Key ?? Delete?.Key)),
      ),
    );
  const count = (more: Partial<Measured>): void => {
    measured = {
      readTrips: measured.readTrips + (more.readTrips ?? 0),
      calls: [...measured.calls, ...(more.calls ?? [])],
      transactions: measured.transactions + (more.transactions ?? 0),
      itemsWritten: measured.itemsWritten + (more.itemsWritten ?? 0),
      readUnits: measured.readUnits + (more.readUnits ?? 0),
      writeUnits: measured.writeUnits + (more.writeUnits ?? 0),
    };
  };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context.commandName).replace(/Command$/, '');
      count({ calls: [name] });
      if (name === 'TransactWriteItems') {
        const writes = (args.input as TransactWriteCommandInput).TransactItems ?? [];
        const before = await itemsOf(writes);
        const result = await next(args);
        const after = await itemsOf(writes);
        const units = before.reduce((sum, item, index) => sum + writeUnits(item, after[index]), 0);
        count({ transactions: 1, itemsWritten: writes.length, writeUnits: units });
        return result;
      }
      return await join(async (isFirst) => {
        if (isFirst) count({ readTrips: 1 });
        const result = await next(args);
        count({ readUnits: unitsOfRead(name, args.input, result.output) });
        return result;
      });
    },
    { step: 'initialize', name: 'meterDatabase' },
  );
  return {
    take: () => {
      const taken = measured;
      measured = NOTHING;
      return taken;
    },
  };
}

const NOTHING: Measured = {
  readTrips: 0,
  calls: [],
  transactions: 0,
  itemsWritten: 0,
  readUnits: 0,
  writeUnits: 0,
};

function unitsOfRead(name: string, input: unknown, output: unknown): number {
  if (name === 'Query') {
    const { ConsistentRead } = input as QueryCommandInput;
    const bytes = ((output as QueryCommandOutput).Items ?? []).reduce(
      (sum, item) => sum + itemBytes(item),
      0,
    );
    return readUnits(bytes, ConsistentRead ? 'strong' : 'eventual');
  }
  if (name === 'BatchGetItem') {
    const asked = Object.values((input as BatchGetCommandInput).RequestItems ?? {});
    const keys = asked.reduce((sum, { Keys }) => sum + (Keys?.length ?? 0), 0);
    const found = Object.values((output as BatchGetCommandOutput).Responses ?? {}).flat();
    const consistency = asked.every(({ ConsistentRead }) => ConsistentRead) ? 'strong' : 'eventual';
    const missing = (keys - found.length) * readUnits(0, consistency);
    return found.reduce((sum, item) => sum + readUnits(itemBytes(item), consistency), missing);
  }
  throw new Error(`The meter does not know ${name}`);
}

function keyOf(item: Item | undefined): Item {
  const { PK, SK } = item ?? {};
  if (!PK || !SK) throw new Error('A write without its key');
  return { PK, SK };
}
