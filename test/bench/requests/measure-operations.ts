import { SIGNING_PURPOSES } from '../../../shared/application/signing-keys.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { operations } from '../../../shared/contracts/operations.ts';
import { asId, type BranchId, type GroupId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { DynamoSigningKeys } from '../../../shared/storage/dynamo-signing-keys.ts';
import { startTable } from '../../support/table.ts';
import { type Player, withoutRefusals } from '../../story/players.ts';
import { tellStory } from '../../story/story.ts';
import { apiWorld } from '../../story/world/api-world.ts';
import { budgetOf } from './budgets.ts';
import { meterDatabase, type Measured } from './database-meter.ts';
import { measureTimers } from './measure-timers.ts';
import type { Row } from './row.ts';

const GROUP: GroupId = asId('harmony');
const BRANCHES: readonly BranchId[] = [asId('sh-pudong'), asId('ny-queens')];

/**
 * What the operations of the API and the firings of timers cost, the dearest of each. Operations that never
 * ask the database are left out.
 */
export async function measureOperations(): Promise<readonly Row[]> {
  const table = await startTable();
  try {
    const client = table.newClient();
    const database = { ...table, client };
    const meter = meterDatabase(client, table.client);
    const signingKeys = new DynamoSigningKeys(table);
    const world = await apiWorld(database, {
      signingKeys,
      log: { info: () => undefined, warn: () => undefined, error: console.error },
    });
    // A function that is warm knows the calendar of its branch and its keys.
    for (const branchId of BRANCHES) {
      await world.store.read({ groupId: GROUP, branchId }, instant('2026-11-23T00:00:00Z'));
    }
    for (const purpose of SIGNING_PURPOSES) await signingKeys.keyFor(purpose);
    meter.take();

    const dearest = new Map<Operation, Measured>();
    await tellStory(world.players((player) => measuring(player, meter.take, dearest)));
    const rows = operations.flatMap((operation) => {
      const measured = dearest.get(operation);
      if (!measured) throw new Error(`${operation.id} was not measured`);
      return measured && operation.feature !== 'reference'
        ? [{ name: operation.id, measured, budget: budgetOf(operation) }]
        : [];
    });
    return [...rows, ...(await measureTimers(database, world.store, meter.take))];
  } finally {
    await table.stop();
  }
}

/** Notes what each request cost, and keeps the dearest of each operation. */
function measuring(client: Client, take: () => Measured, dearest: Map<Operation, Measured>): Player {
  const send: Client['send'] = async (operation, request) => {
    take();
    const answer = await client.send(operation, request);
    const measured = take();
    const key = operation as unknown as Operation;
    const before = dearest.get(key);
    if (!before || costOf(before) < costOf(measured)) dearest.set(key, measured);
    return answer;
  };
  return withoutRefusals(send);
}

function costOf({ readTrips, transactions, readUnits, writeUnits }: Measured): number {
  return 1_000 * (readTrips + transactions) + readUnits + writeUnits;
}
