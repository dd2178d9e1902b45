import type { Database } from '../../../shared/storage/database.ts';
import type { TestTable } from '../../support/table.ts';
import { type Measured, meterDatabase } from '../requests/database-meter.ts';
import { median } from '../statistics/median.ts';
import { FleetWorld, type Size } from './fleet-world.ts';
import { oneDay, type Step } from './one-day.ts';

/** What one operation costs at one size. */
export interface Cost extends Measured {
  readonly cpuMilliseconds: number;
}

export type Costs = ReadonlyMap<string, Cost>;

/** Lives through the same days at a customer of that size: units of the last day, processor time the median of all. */
export async function measureGrowth(table: TestTable, size: Size, days: number): Promise<Costs> {
  const database: Database = await table.newTable();
  const client = table.newClient();
  const metered = { ...database, client };
  const world = await FleetWorld.begin(metered, size);
  const cpu = new Map<string, number[]>();
  const timed: Step = async (name, work) => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    cpu.set(name, [...(cpu.get(name) ?? []), (user + system) / 1_000]);
    return result;
  };
  const car = (day: number): string => world.vehicleIds[day % world.vehicleIds.length] ?? '';
  for (let day = 0; day < days; day += 1) await oneDay(world, car(day), timed);

  const meter = meterDatabase(client, table.client);
  const units = new Map<string, Measured>();
  const measured: Step = async (name, work) => {
    meter.take();
    const result = await work();
    units.set(name, meter.take());
    return result;
  };
  await oneDay(world, car(days), measured);
  return new Map(
    [...units].map(([name, unit]) => [name, { ...unit, cpuMilliseconds: median(cpu.get(name) ?? []) }]),
  );
}
