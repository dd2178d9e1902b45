import { type CpuRow, measureCpu } from './cpu/measure-cpu.ts';

const MAXIMUM_OWN_MILLISECONDS = 1;
/** Each line of the list is an obligation read back from its short form, which saves write units all its life. */
const MAXIMUM_OF_A_LIST_MILLISECONDS = 2;
const BATCHES = Number(process.argv.find((option) => /^\d+$/.test(option)) ?? 30);
const CHECKS = process.argv.includes('--check');

// The functions log every request to the standard output. That is part of their work, but does not belong in
// the printed table.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const rows = await measureCpu(BATCHES).finally(() => {
  process.stdout.write = print;
});

/** Prints the processor time of a warm request beside that of a handler with the same calls of the SDK. */
console.log(
  [
    '| request | calls of the SDK | CPU ms | bare | ratio | our own ms | |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(line),
  ].join('\n'),
);
console.log(
  `\nBudget: ${MAXIMUM_OWN_MILLISECONDS} ms of our own, ${MAXIMUM_OF_A_LIST_MILLISECONDS} for a page of a list. Medians of ${BATCHES} batches of 50 requests, taking turns; ` +
    'answers of a real engine, from memory.',
);

if (CHECKS && rows.some((row) => ownMilliseconds(row) > maximumOf(row))) process.exitCode = 1;

function ownMilliseconds({ milliseconds, bareMilliseconds }: CpuRow): number {
  return milliseconds - bareMilliseconds;
}

function maximumOf({ name }: CpuRow): number {
  return name.startsWith('list') ? MAXIMUM_OF_A_LIST_MILLISECONDS : MAXIMUM_OWN_MILLISECONDS;
}

function line(row: CpuRow): string {
  const { name, calls, milliseconds, bareMilliseconds } = row;
  const own = ownMilliseconds(row);
  const cells = [
    name,
    calls.join(', '),
    milliseconds.toFixed(2),
    bareMilliseconds.toFixed(2),
    (milliseconds / bareMilliseconds).toFixed(2),
    own.toFixed(2),
    own > maximumOf(row) ? '**OVER**' : 'OK',
  ];
  return `| ${cells.join(' | ')} |`;
}
