import { startTable } from '../support/table.ts';
import { contention } from './growth/contention.ts';
import type { Size } from './growth/fleet-world.ts';
import { type Cost, type Costs, measureGrowth } from './growth/measure-growth.ts';

/**
 * Prints what each operation costs at customers with more and more behind them, beside one with nothing, and what
 * twenty commands on twenty cars of one customer cost each other. Fails where what a command reads grows by more than
 * a tenth; two units are rounding, for an empty query costs one. `--small` copies no more than 500 visits.
 */
const DAYS = 7;

/** What they show is bounded, and more where there is more to show. */
const PAGES: ReadonlySet<string> = new Set(['getDossier', 'findCustomers']);
const SIZES: readonly (Size & { readonly name: string })[] = [
  { name: 'nothing', visits: 1, cars: 1 },
  { name: '100 visits', visits: 100, cars: 1 },
  { name: '5,000 visits', visits: 5_000, cars: 1 },
  { name: '500 cars', visits: 1, cars: 500 },
  { name: '5,000 visits, 500 cars', visits: 5_000, cars: 500 },
  { name: '500 cars, each with a follow-up to make', visits: 500, cars: 500, isPending: true },
];
const NOTHING: Cost = {
  readTrips: 0,
  calls: [],
  transactions: 0,
  itemsWritten: 0,
  readUnits: 0,
  writeUnits: 0,
  cpuMilliseconds: 0,
};
const isSmall = process.argv.includes('--small');
const sizes = isSmall ? SIZES.map((size) => ({ ...size, visits: Math.min(size.visits, 500) })) : SIZES;

const table = await startTable();
try {
  const measured: Costs[] = [];
  // The first requests of a process are dearer than all others.
  await measureGrowth(table, { visits: 1, cars: 1 }, 2);
  for (const size of sizes) measured.push(await measureGrowth(table, size, DAYS));
  const [first, ...others] = measured;
  if (!first) throw new Error('Nothing was measured');

  const grown: string[] = [];
  print('read units', ({ readUnits }) => readUnits);
  print('write units', ({ writeUnits }) => writeUnits);
  print('round trips to read', ({ readTrips }) => readTrips);
  print('processor milliseconds', ({ cpuMilliseconds }) => Math.round(cpuMilliseconds * 10) / 10);
  for (const [name, cost] of first) {
    for (const [index, costs] of others.entries()) {
      const units = costs.get(name)?.readUnits ?? 0;
      const ratio = units / cost.readUnits;
      if (ratio > 1.1 && units - cost.readUnits > 2 && !PAGES.has(name))
        grown.push(`${name} at ${sizes[index + 1]?.name}: ${ratio.toFixed(2)}`);
    }
  }
  const total = (costs: Costs, of: (cost: Cost) => number) =>
    [...costs.values()].reduce((sum, cost) => sum + of(cost), 0);
  console.log('\n| all of them | read units | write units | processor ms |\n| --- | ---: | ---: | ---: |');
  for (const [index, costs] of measured.entries()) {
    const units = [total(costs, (cost) => cost.readUnits), total(costs, (cost) => cost.writeUnits)];
    const cpu = total(costs, (cost) => cost.cpuMilliseconds).toFixed(0);
    console.log(`| ${sizes[index]?.name} | ${units.join(' | ')} | ${cpu} |`);
  }

  console.log(
    '\n| 20 intakes of 20 cars at once | transactions tried | milliseconds |\n| --- | ---: | ---: |',
  );
  for (const heads of ['one', 'by car'] as const) {
    const { tried, milliseconds } = await contention(table, 20, heads);
    console.log(`| ${heads === 'one' ? 'one head' : 'heads by car'} | ${tried} | ${milliseconds} |`);
  }
  console.log(
    grown.length === 0 ? '\nNo command reads more than a tenth more' : `\nGrown: ${grown.join('; ')}`,
  );
  process.exitCode = grown.length > 0 ? 1 : 0;

  function print(what: string, of: (cost: Cost) => number): void {
    console.log(`\n| ${what} | ${sizes.map(({ name }) => name).join(' | ')} | ratio, greatest |`);
    console.log(`| --- | ${sizes.map(() => '---:').join(' | ')} | ---: |`);
    for (const name of first?.keys() ?? []) {
      const values = measured.map((costs) => of(costs.get(name) ?? NOTHING));
      const greatest = Math.max(...values) / (values[0] || 1);
      console.log(`| ${name} | ${values.join(' | ')} | ${greatest.toFixed(2)} |`);
    }
  }
} finally {
  await table.stop();
}
