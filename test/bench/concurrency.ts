import { startTable } from '../support/table.ts';
import { measureWriters, type Writers } from './concurrency/measure-writers.ts';

/** Prints how fast one register is written by ever more writers, with what each success costs. */
const SECONDS = Number(process.argv[2] ?? 8);
const engine = await startTable();
console.log(
  '| writers | through | calls a second | times four writers | transactions a call | slowest s | busy |',
);
console.log('| ---: | --- | ---: | ---: | ---: | ---: | ---: |');
for (const instances of ['one process', 'an instance each'] as const) {
  const rows: Writers[] = [];
  for (const writers of [1, 4, 16, 50]) rows.push(await measureWriters(engine, writers, instances, SECONDS));
  const four = rows.find(({ writers }) => writers === 4);
  for (const row of rows) console.log(line(row, four ? rateOf(four) : Number.NaN));
}
await engine.stop();

function rateOf({ done, seconds }: Writers): number {
  return done / seconds;
}

function line(row: Writers, ofFour: number): string {
  const { writers, instances, done, transactions, slowestSeconds, busy } = row;
  const cells = [
    writers,
    instances,
    rateOf(row).toFixed(1),
    (rateOf(row) / ofFour).toFixed(2),
    (transactions / done).toFixed(2),
    slowestSeconds.toFixed(1),
    busy,
  ];
  return `| ${cells.join(' | ')} |`;
}
