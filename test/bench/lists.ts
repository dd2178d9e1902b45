import { TABLES_IN_PROCESS } from '../support/table.ts';
import { type ListCost, measureLists } from './growth/measure-lists.ts';
import { meterDatabase } from './requests/database-meter.ts';

/** Prints what every view of the work costs with 1,000 and with 100,000 obligations pending at a branch. */
const SIZES = [1_000, Number(process.argv[2] ?? 100_000)];
const measured: ReadonlyMap<string, ListCost>[] = [];
for (const pending of SIZES) {
  const table = await TABLES_IN_PROCESS.newTable();
  const client = table.newClient();
  const { take } = meterDatabase(client, table.client);
  measured.push(await measureLists({ ...table, client }, table, take, pending));
}
console.log(
  `| read units (requests) | ${SIZES.map((size) => size.toLocaleString('en')).join(' | ')} | ratio |`,
);
console.log('| --- | ---: | ---: | ---: |');
const [few, many] = measured;
for (const [name, cost] of few ?? []) {
  const grown = many?.get(name);
  const cells = [cost, grown].map((one) => `${one?.readUnits} (${one?.calls})`);
  console.log(`| ${[name, ...cells, ((grown?.readUnits ?? 0) / cost.readUnits).toFixed(2)].join(' | ')} |`);
}
