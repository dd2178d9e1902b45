import { type BundleRow, measureBundles } from './bundles/measure-bundles.ts';

const MAXIMUM_BYTES = 450_000;
/**
 * Functions of the API may take longer than the others: zod, Temporal and the declarations of a feature are needed by
 * every request, and Lambda gives a start a full core, a request only the share of its memory.
 */
const MAXIMUM_RATIO = { api: 2, others: 1.25 } as const;
const ROUNDS = Number(process.argv[2] ?? 15);

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
  const cells = [
    row.folder.replace('functions/', ''),
    row.services.join(', ') || 'none',
    kilobytes(row.bytesAtStart),
    compared ? kilobytes(row.bareBytesAtStart) : '–',
    verdict(isTooLarge(row)),
    row.importMilliseconds.toFixed(1),
    compared ? row.bareImportMilliseconds.toFixed(1) : '–',
    compared ? (row.importMilliseconds / row.bareImportMilliseconds).toFixed(2) : '–',
    compared ? verdict(isTooSlow(row)) : '–',
  ];
  return `| ${cells.join(' | ')} |`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function verdict(over: boolean): string {
  return over ? '**OVER**' : 'OK';
}
