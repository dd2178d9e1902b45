import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DossierPage, DossierPageQuery, Position } from '../../../shared/application/read-ports.ts';
import { DOSSIER_KINDS } from '../../../shared/domain/records/dossier-kinds.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { documentClient } from '../../../shared/storage/database-client.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { inProcessClient } from '../../../infra/local/dynamo/in-process/in-process-clients.ts';
import { inProcessDynamo } from '../../../infra/local/dynamo/in-process/in-process-dynamo.ts';
import { FleetWorld } from '../../bench/growth/fleet-world.ts';
import { tableInput } from '../../support/table.ts';
import { wholeDossier } from '../../support/whole-dossier.ts';

const TABLE = 'pages';

let database: Database;
let fleet: FleetWorld;
let pending: FleetWorld;
let pendingDatabase: Database;

beforeAll(async () => {
  database = {
    client: documentClient(inProcessClient(inProcessDynamo(tableInput(TABLE)))),
    tableName: TABLE,
  };
  fleet = await FleetWorld.begin(database, { visits: 12, cars: 4 });
  pendingDatabase = {
    client: documentClient(inProcessClient(inProcessDynamo(tableInput(TABLE)))),
    tableName: TABLE,
  };
  pending = await FleetWorld.begin(pendingDatabase, { visits: 90, cars: 90, isPending: true });
});

async function pagesOf(
  world: FleetWorld,
  of: Database,
  limit: number,
  query: DossierPageQuery = {},
): Promise<readonly DossierPage[]> {
  const pages: DossierPage[] = [];
  let from: Position | undefined;
  do {
    const { branchId, customerId } = world.params;
    const page = await new DynamoReads(of).dossierPage(branchId, customerId, query, {
      limit,
      ...(from && { from }),
    });
    if (!page) throw new Error('No dossier');
    pages.push(page);
    from = page.next;
  } while (from);
  return pages;
}

/** What a page shows, cars aside, the newest last. */
function idsOn({ state, calls, activities }: DossierPage): readonly string[] {
  const { visits, followUps, obligations, cases, letters } = state;
  return [...visits, ...followUps, ...obligations, ...cases, ...letters, ...calls, ...activities].map(
    ({ id }) => id,
  );
}

async function idsOf(world: FleetWorld, of: Database): Promise<readonly string[]> {
  const { branchId, customerId } = world.params;
  const whole = await wholeDossier(of, branchId, customerId);
  if (!whole) throw new Error('No dossier');
  return idsOn({ ...whole, heads: whole.state });
}

describe('the pages of a dossier', () => {
  test('together show every record, whatever their size', async () => {
    const all = [...(await idsOf(fleet, database))].sort();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(1, 2, 7, 30, 100), async (limit) => {
        const pages = await pagesOf(fleet, database, limit);
        const shown = pages.flatMap(idsOn);
        expect([...new Set(shown)].sort()).toEqual(all);
        // A follow-up brings its obligation along, wherever that stands.
        const records = shown.filter((id) => !id.startsWith('obl'));
        expect(records.length).toBe(new Set(records).size);
      }),
      { numRuns: 5 },
    );
  });

  test('hold no more of the past than asked for', async () => {
    for (const page of await pagesOf(fleet, database, 10)) {
      const records = idsOn(page).filter((id) => !id.startsWith('obl'));
      expect(records.length).toBeLessThanOrEqual(10);
    }
  });

  test('begin with everything that is open, however much it is', async () => {
    const all = [...(await idsOf(pending, pendingDatabase))].sort();
    const pages = await pagesOf(pending, pendingDatabase, 100);
    expect([...new Set(pages.flatMap(idsOn))].sort()).toEqual(all);
    const open = pages.findIndex(({ state }) => state.followUps.length === 0);
    const shown = pages.slice(0, open).flatMap(({ state }) => state.followUps.map(({ id }) => id));
    expect(new Set(shown).size).toBe(90);
  });

  test.each(DOSSIER_KINDS)('show nothing but %s when asked for it', async (kind) => {
    const pages = await pagesOf(fleet, database, 7, { kind });
    const { vehicles } = { vehicles: pages.flatMap(({ state }) => state.vehicles) };
    const beside = kind === 'followUp' ? /^(fup|obl)/ : /./;
    const shown = new Set(pages.flatMap(idsOn).map((id) => id.slice(0, 3)));
    expect(shown.size + (vehicles.length > 0 ? 1 : 0)).toBeLessThanOrEqual(kind === 'followUp' ? 2 : 1);
    expect([...shown].every((prefix) => beside.test(prefix))).toBe(true);
    if (kind === 'vehicle') expect(new Set(vehicles.map(({ id }) => id)).size).toBe(4);
    if (kind === 'visit') expect(pages.flatMap(({ state }) => state.visits)).toHaveLength(12);
  });

  test('show the visits of one car, and those of a period', async () => {
    const vehicleId = asId<'vehicle'>(fleet.vehicleIds[1] ?? '');
    const ofCar = await pagesOf(fleet, database, 50, { kind: 'visit', vehicleId });
    const visits = ofCar.flatMap(({ state }) => state.visits);
    expect(visits.length).toBeGreaterThan(1);
    expect(new Set(visits.map((visit) => visit.vehicleId))).toEqual(new Set([vehicleId]));

    const played = {
      recordedFrom: instant('2026-11-24T00:00:00Z'),
      recordedBefore: instant('2026-11-25T00:00:00Z'),
    };
    const ofDay = await pagesOf(fleet, database, 50, { kind: 'visit', ...played });
    expect(ofDay.flatMap(({ state }) => state.visits)).toHaveLength(1);
  });
});
