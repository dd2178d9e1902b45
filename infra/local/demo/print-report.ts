import { OBLIGATION_KINDS } from '../../../shared/domain/records/obligation.ts';
import type { BranchReport } from './collect-report.ts';
import type { DemoReport } from './play-story.ts';

/** The report as text for a terminal. */
export function printReport(report: DemoReport): string {
  const { from, to, seed, branches, rejected, refusals, lostWork } = report;
  const line = (about: { readonly line: number; readonly orderNumber: string }, said: string) =>
    `  line ${about.line} ${about.orderNumber || '(no order number)'}: ${said}`;
  return [
    `\n${from.slice(0, 10)} to ${to.slice(0, 10)}, seed ${seed}`,
    ...branches.flatMap(printBranch),
    `\nRows that could not be loaded: ${rejected.length}`,
    ...rejected.map((row) => line(row, row.code)),
    `Refused by the service: ${refusals.length}`,
    ...refusals.map((refusal) => line(refusal, `${refusal.operation}: ${refusal.code}`)),
    ...(lostWork > 0 ? [`WORK LOST: ${lostWork} dead letters, see /_local/state`] : []),
  ].join('\n');
}

function printBranch(branch: BranchReport): readonly string[] {
  const { name, branchId, customers, visits, obligations, deputies, ...more } = branch;
  return [
    `\n${name} (${branchId}): ${customers} customers, ${visits} visits`,
    row('', ['met', 'met late', 'missed', 'not yet due', 'waived']),
    ...OBLIGATION_KINDS.flatMap((kind) => {
      const counts = obligations[kind];
      if (!counts) return [];
      const { met, metLate, missed, notYetDue, waived, cancelled } = counts;
      const why = listed(cancelled);
      return [row(kind, [met, metLate, missed, notYetDue, waived]) + (why && `   cancelled: ${why}`)];
    }),
    ...Object.entries(more).map(([part, counts]) => `  ${part.padEnd(18)}${listed(counts)}`),
    ...deputies.map(({ by, actingFor, done }) => `  ${by} did ${done} things for ${actingFor}`),
  ];
}

function row(name: string, cells: readonly (string | number)[]): string {
  return `  ${name.padEnd(18)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
}

/** `opened 43, sameDayReplies (met 43, late 3)` */
function listed(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => (typeof count === 'object' ? `${name} (${listed(count)})` : `${name} ${count}`))
    .join(', ');
}
