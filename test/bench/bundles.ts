import { type BundleRow, measureBundles } from './bundles/measure-bundles.ts';

const MAXIMUM_BYTES = 450_000;
/**
 * Functions of the API may take longer than the others: they load zod and what every declaration is made of, because a
 * start has a full core and a request only the share of its memory.
 */
const MAXIMUM_RATIO = { api: 1.7, others: 1.35 } as const;
/** None measures sizes only, which no busy machine disturbs. */
const ROUNDS = Number(process.argv.find((option) => /^\d+$/.test(option)) ?? 15);
const CHECKS = process.argv.includes('--check');

/** Prints what a cold start of every function costs beside a bare handler with the same SDK clients. */
const rows = measureBundles(ROUNDS);
console.log(
  [
    '| function | clients | KB at start | bare | | import CPU ms | bare | ratio | |',
    '| --- | --- | ---: | ---: | --- | ---: | ---: | ---: | --- |',
    ...rows.map(line),
  ].join('\n'),
);
console.log(
  `\nBudget: ${MAXIMUM_BYTES / 1000} KB, ${MAXIMUM_RATIO.others} × a bare handler (${MAXIMUM_RATIO.api} × in the API). ` +
    `Medians of ${ROUNDS} fresh processes each, taking turns. ` +
    `${rows.filter(isTooLarge).length} of ${rows.length} functions too large, ` +
    `${rows.filter(isTooSlow).length} too slow.`,
);

if (CHECKS && rows.some((row) => isTooLarge(row) || isTooSlow(row))) process.exitCode = 1;

function isTooLarge({ bytesAtStart }: BundleRow): boolean {
  return bytesAtStart > MAXIMUM_BYTES;
}

/** A function without a client has no baseline to be compared with. */
function isTooSlow({ folder, services, importMilliseconds, bareImportMilliseconds }: BundleRow): boolean {
  const maximum = folder.startsWith('functions/api/') ? MAXIMUM_RATIO.api : MAXIMUM_RATIO.others;
  return services.length > 0 && importMilliseconds / bareImportMilliseconds > maximum;
}

function line(row: BundleRow): string {
  const compared = row.services.length > 0;
  const timed = ROUNDS > 0;
  const cells = [
    row.folder.replace('functions/', ''),
    row.services.join(', ') || 'none',
    kilobytes(row.bytesAtStart),
    compared ? kilobytes(row.bareBytesAtStart) : '–',
    verdict(isTooLarge(row)),
    timed ? row.importMilliseconds.toFixed(1) : '–',
    timed && compared ? row.bareImportMilliseconds.toFixed(1) : '–',
    timed && compared ? (row.importMilliseconds / row.bareImportMilliseconds).toFixed(2) : '–',
    timed && compared ? verdict(isTooSlow(row)) : '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function verdict(over: boolean): string {
  return over ? '**OVER**' : 'OK';
}
