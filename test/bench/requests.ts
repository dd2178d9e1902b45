import type { Operation } from '../../shared/contracts/operation.ts';
import { budgetOf } from './requests/budgets.ts';
import type { Measured } from './requests/database-meter.ts';
import { measureOperations } from './requests/measure-operations.ts';

/** Prints what every operation asks of the database, and fails when one asks for more than its budget. */
const measured = await measureOperations();
const rows = measured.map(([operation, found]) => row(operation, found));
console.log(
  [
    '| operation | round trips to read | transactions | items written | read units | write units | budget |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(({ line }) => line),
  ].join('\n'),
);
const over = rows.filter(({ withinBudget }) => !withinBudget);
console.log(`\n${rows.length} operations measured, ${over.length} above their budget`);
process.exitCode = over.length > 0 ? 1 : 0;

function row(
  operation: Operation,
  found: Measured,
): { readonly line: string; readonly withinBudget: boolean } {
  const budget = budgetOf(operation);
  const withinBudget = found.readTrips <= budget.readTrips && found.transactions <= budget.transactions;
  const allowed = `${budget.readTrips} + ${budget.transactions}${budget.because ? `: ${budget.because}` : ''}`;
  const cells = [
    operation.id,
    found.readTrips,
    found.transactions,
    found.itemsWritten,
    found.readUnits,
    found.writeUnits,
    withinBudget ? allowed : `**above** ${allowed} (${found.calls.join(', ')})`,
  ];
  return { line: `| ${cells.join(' | ')} |`, withinBudget };
}
