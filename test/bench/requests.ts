import { measureOperations } from './requests/measure-operations.ts';
import { isWithinBudget, type Row } from './requests/row.ts';

/** Prints what every operation asks of the database, and fails when one asks for more than its budget. */
const rows = await measureOperations();
console.log(
  [
    '| operation | round trips to read | transactions | items written | read units | write units | budget |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(line),
  ].join('\n'),
);
const above = rows.filter((row) => !isWithinBudget(row));
console.log(`\n${rows.length} operations measured, ${above.length} above their budget`);
process.exitCode = above.length > 0 ? 1 : 0;

function line(row: Row): string {
  const { name, measured, budget } = row;
  const allowed = `${budget.readTrips} + ${budget.transactions}${budget.because ? `: ${budget.because}` : ''}`;
  const cells = [
    name,
    measured.readTrips,
    measured.transactions,
    measured.itemsWritten,
    measured.readUnits,
    measured.writeUnits,
    isWithinBudget(row) ? allowed : `**above** ${allowed} (${measured.calls.join(', ')})`,
  ];
  return `| ${cells.join(' | ')} |`;
}
