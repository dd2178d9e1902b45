import { measureJourney } from './journey/measure-journey.ts';

const CUSTOMERS = Number(process.argv[2] ?? 12);

/** Prints what a whole visit asks of the database for each customer, with its reminders, digests and mails. */
const legs = await measureJourney(CUSTOMERS);
const each = (total: number): string => (total / CUSTOMERS).toFixed(1);
console.log('| part | transactions | items written | write units | read units |');
console.log('| --- | ---: | ---: | ---: | ---: |');
const sum = { transactions: 0, itemsWritten: 0, writeUnits: 0, readUnits: 0 };
for (const { name, measured } of legs) {
  sum.transactions += measured.transactions;
  sum.itemsWritten += measured.itemsWritten;
  sum.writeUnits += measured.writeUnits;
  sum.readUnits += measured.readUnits;
  console.log(row(name, measured));
}
console.log(row('whole journey', sum));

function row(name: string, { transactions, itemsWritten, writeUnits, readUnits }: typeof sum): string {
  return `| ${[name, ...[transactions, itemsWritten, writeUnits, readUnits].map(each)].join(' | ')} |`;
}
