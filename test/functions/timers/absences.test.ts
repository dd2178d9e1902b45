import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSweep } from '../../../functions/timers/sweep/handler.ts';
import type { Activity } from '../../../shared/application/ports.ts';
import { replace } from '../../../shared/domain/records/change.ts';
import { instant, plusMinutes } from '../../../shared/kernel/instant.ts';
import { decode } from '../../../shared/storage/records/decode.ts';
import { absence, branchWith, onRecord } from '../../support/absences.ts';
import { factsAt } from '../../support/branch-facts.ts';
import { commitOf } from '../../support/commits.ts';
import { dossierWith, firstFollowUpOwed } from '../../support/dossiers.ts';
import { type StaffedTable, staffedTable, UNHURRIED } from '../../support/staffed-table.ts';
import { startTable, type TestTable } from '../../support/table.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.stop());

const THREE_DAYS = absence(1, '2026-11-25', '2026-11-27');

/** Somebody is absent from Wednesday to Friday without a deputy, and owes a follow-up that opens on Friday. */
async function uncovered(): Promise<StaffedTable> {
  const world = await staffedTable(engine, '2026-11-24T08:40:00Z');
  const facts = factsAt('2026-11-24T08:40:00Z');
  const { head, customer } = dossierWith(facts);
  await world.insert(
    head,
    customer,
    firstFollowUpOwed(facts),
    onRecord(THREE_DAYS, { checkAt: THREE_DAYS.startsAt }),
  );
  await world.store.commit(commitOf([replace(branchWith(THREE_DAYS))]));
  return world;
}

async function toldAt({ table }: StaffedTable): Promise<readonly string[]> {
  const { Items = [] } = await table.client.send(
    new ScanCommand({ TableName: table.tableName, ConsistentRead: true }),
  );
  const commands = Items.filter((item) => item['type'] === 'activity').map(
    (item) => (decode(item).entry as Activity).changed,
  );
  return commands
    .filter((changed) => changed.some(({ type, status }) => type === 'absenceNotice' && status === undefined))
    .flatMap((changed) => changed.filter(({ type }) => type === 'digest'))
    .map(({ id }) => id.split('/')[1] ?? '')
    .toSorted();
}

describe('an absence nobody covers, with the sweep alone', () => {
  it('is told of once a day, however often the sweep comes, while it lasts', async () => {
    const world = await uncovered();
    for (let hour = 0; hour < 96; hour += 3) {
      world.setClock(plusMinutes(instant('2026-11-24T14:01:00Z'), hour * 60));
      await createSweep(world)(undefined, UNHURRIED);
    }

    expect(await toldAt(world)).toEqual([
      '2026-11-25T01:00:00.000Z',
      '2026-11-26T01:00:00.000Z',
      '2026-11-27T01:00:00.000Z',
    ]);
  });

  it('is told of once by two sweeps at the same time', async () => {
    const world = await uncovered();
    world.setClock('2026-11-24T16:01:00Z');
    await Promise.all([1, 2].map(() => createSweep(world)(undefined, UNHURRIED)));

    expect(await toldAt(world)).toEqual(['2026-11-25T01:00:00.000Z']);
  });

  it('is told of late after an outage, and not again for the days that were missed', async () => {
    const world = await uncovered();
    world.setClock('2026-11-26T04:30:00Z');
    await createSweep(world)(undefined, UNHURRIED);
    await createSweep(world)(undefined, UNHURRIED);

    expect(await toldAt(world)).toEqual(['2026-11-26T05:00:00.000Z']);
  });

  it('is no more looked at when it is over', async () => {
    const world = await uncovered();
    world.setClock('2026-11-27T16:00:00Z');
    const report = await createSweep(world)(undefined, UNHURRIED);
    const again = await createSweep(world)(undefined, UNHURRIED);

    expect([report.failed, await toldAt(world), again.found]).toEqual([0, [], 0]);
  });
});
