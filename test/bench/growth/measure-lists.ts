import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Obligation } from '../../../shared/domain/records/obligation.ts';
import type { Customer } from '../../../shared/domain/records/dossier.ts';
import { asId, type StaffId } from '../../../shared/kernel/ids.ts';
import { instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { ownedWork } from '../../../shared/storage/read/owned-work.ts';
import { encode } from '../../../shared/storage/records/encode.ts';
import { indexEntries } from '../../../shared/storage/records/index-entries.ts';
import { recordKey } from '../../../shared/storage/records/record-key.ts';
import { obligation, customer } from '../../support/stored-records.ts';
import type { Measured } from '../requests/database-meter.ts';

const NOW = instant('2026-11-24T04:00:00Z');
const MINUTES_A_DAY = 1_440;
/** Follow-ups are planned so far ahead. */
const DAYS_AHEAD = 10;
const LINES = 25;

/** Units and requests of one list. */
export interface ListCost {
  readonly readUnits: number;
  readonly calls: number;
}

/**
 * What each view of the work of a branch costs with so much pending: a fifth of it open or overdue, the rest to
 * open within ten days; a quarter of it belongs to one agent.
 * @param aside the same table by a client nobody meters, to load it.
 */
export async function measureLists(
  database: Database,
  aside: Database,
  take: () => Measured,
  pending: number,
): Promise<ReadonlyMap<string, ListCost>> {
  await load(aside, pending);
  const reads = new DynamoReads(database);
  const branchId = obligation.branchId;
  const mine: { readonly ownerIds: readonly [StaffId, ...StaffId[]] } = { ownerIds: [ownerOf(0)] };
  const soon = { branchId, opensAfter: NOW, opensUntil: plusMinutes(NOW, 2 * MINUTES_A_DAY) };
  const open = { branchId, dueFrom: NOW, openAt: NOW };
  const costs = new Map<string, ListCost>();
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    take();
    await work();
    const { readUnits, calls } = take();
    costs.set(name, { readUnits, calls: calls.length });
  };
  const first = { limit: LINES };
  await measure('all, first page', () => reads.workList({ branchId }, first));
  await measure('open, first page', () => reads.workList(open, first));
  const afterAll = { ...open, dueFrom: plusMinutes(NOW, 4 * MINUTES_A_DAY + 1) };
  await measure('open, after the last', () => reads.workList(afterAll, first));
  await measure('open, one owner', () => reads.workList({ ...open, ...mine }, first));
  await measure('overdue', () => reads.workList({ branchId, dueBefore: NOW }, first));
  await measure('openingSoon, first page', () => reads.openingWork(soon, first));
  await measure('openingSoon, one owner', () => reads.openingWork({ ...soon, ...mine }, first));
  await measure('work of somebody absent', () => ownedWork(database, branchId, ownerOf(0)));
  return costs;
}

function ownerOf(number: number): StaffId {
  return asId(`stf_${String(Math.floor(number / 5) % 4).padStart(26, '0')}`);
}

async function load({ client, tableName: TableName }: Database, pending: number): Promise<void> {
  const AT_ONCE = 50;
  for (let start = 0; start < pending; start += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, pending - start) }, (_, index) => start + index);
    const records = numbers.flatMap((number) => pendingOf(number, pending));
    await client.send(
      new TransactWriteCommand({
        TransactItems: records.map((record) => ({
          Put: {
            TableName,
            Item: encode(recordKey(record), record, { group: 'harmony', ...indexEntries(record) }),
          },
        })),
      }),
    );
  }
}

function pendingOf(number: number, pending: number): readonly (Customer | Obligation)[] {
  const id = String(number).padStart(26, '0');
  const customerId = asId<'customer'>(`cus_${id}`);
  const isOpen = number % 5 === 0;
  const opensAt = plusMinutes(
    NOW,
    isOpen
      ? -MINUTES_A_DAY * (1 + (Math.floor(number / 5) % 7))
      : Math.ceil((number / pending) * DAYS_AHEAD * MINUTES_A_DAY) + 1,
  );
  const dueAt = plusMinutes(opensAt, 5 * MINUTES_A_DAY);
  const { vehicleId: _, ...base } = obligation;
  const steps: Obligation['pendingSteps'] = [
    ...(isOpen ? [] : [{ step: 'opening', fireAt: plusMinutes(opensAt, number % 10) } as const]),
    { step: 'overdue', fireAt: dueAt },
  ];
  return [
    { ...customer, id: customerId },
    {
      ...base,
      id: asId<'obligation'>(`obl_${id}`),
      customerId,
      ownerId: ownerOf(number),
      createdAt: plusMinutes(NOW, -30 * MINUTES_A_DAY),
      opensAt,
      dueAt,
      opensOn: localDateOf(opensAt, base.timeZone),
      dueOn: localDateOf(dueAt, base.timeZone),
      pendingSteps: steps,
    },
  ];
}
