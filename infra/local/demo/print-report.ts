import { OBLIGATION_KINDS, type ObligationKind } from '../../../shared/domain/records/obligation.ts';
import type { BranchReport, DemoReport, ObligationCounts } from './demo-report.ts';
import { printSecondPart } from './print-second-part.ts';

const KIND_NAMES: Readonly<Record<ObligationKind, string>> = {
  dossier: 'Dossier entry',
  firstFollowUp: 'First follow-up',
  secondFollowUp: 'Second follow-up',
  caseFirstResponse: 'First response',
  caseReport: 'Report of a matter',
  caseDecision: 'Decision on a matter',
  caseReply: 'Same-day reply',
  satisfactionCheck: 'Satisfaction check',
  contactData: 'Contact data',
  letterOutcome: 'Letter in doubt',
};

/** The report as text for a terminal, at most 100 columns wide. */
export function printReport(report: DemoReport): string {
  return [
    `\n${report.from.slice(0, 10)} to ${report.to.slice(0, 10)}, seed ${report.seed}`,
    ...report.branches.map(printBranch),
    ...printRows(report),
  ].join('\n');
}

function printBranch(branch: BranchReport): string {
  const { calls, mails } = branch;
  const kinds = OBLIGATION_KINDS.flatMap((kind) => {
    const counts = branch.obligations[kind];
    return counts ? [[kind, counts] as const] : [];
  });
  const register = `${calls.gapFree ? 'numbers without gaps' : 'NUMBERS WITH GAPS'}, ${
    calls.oneToOne ? 'one line per call' : 'LINES AND CALLS DIFFER'
  }`;
  return [
    `\n${branch.name} (${branch.branchId}): ${branch.customers} customers, ${branch.visits} visits`,
    `  ${'obligations'.padEnd(18)}${columns(['met', 'met late', 'missed', 'not yet due', 'cancelled'])}`,
    ...kinds.map(([kind, counts]) => `  ${KIND_NAMES[kind].padEnd(18)}${columns(numbers(counts))}`),
    ...kinds.flatMap(([kind, counts]) => reasons(KIND_NAMES[kind], counts)),
    `  Calls registered   ${calls.registered} (${register})`,
    ...printSecondPart(branch),
    `  E-mails            ${mails.agents} to agents, ${mails.supervisors} to supervisors`,
    `  Escalations        ${mails.groupManagers} e-mails to group managers`,
  ].join('\n');
}

function numbers({
  met,
  metLate,
  missed,
  notYetDue,
  cancelled,
}: ObligationCounts): readonly (string | number)[] {
  return [met, metLate, missed, notYetDue, Object.values(cancelled).reduce((sum, count) => sum + count, 0)];
}

function columns(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(13)).join('');
}

function reasons(name: string, { cancelled }: ObligationCounts): readonly string[] {
  const told = Object.entries(cancelled).map(([reason, count]) => `${count} ${reason}`);
  return told.length > 0 ? [`    ${name} cancelled: ${told.join(', ')}`] : [];
}

function printRows({ rejected, remarks, refusals, lostWork }: DemoReport): readonly string[] {
  return [
    `\nRows that could not be loaded: ${rejected.length}`,
    ...rejected.map(
      ({ line, orderNumber, code, column, value }) =>
        `  line ${line} ${orderNumber || '(no order number)'}: ${code}${value ? ` (${column}: ${value.trim()})` : ''}`,
    ),
    `Refused by the service: ${refusals.length}`,
    ...refusals.map(
      ({ line, orderNumber, operation, code }) => `  line ${line} ${orderNumber}: ${operation}: ${code}`,
    ),
    ...(lostWork > 0 ? [`WORK LOST: ${lostWork} dead letters, see /_local/state`] : []),
    `Rows to look at: ${remarks.length}`,
    ...remarks.map(
      ({ line, column, code, value }) =>
        `  line ${line}: ${column} ${code}${value.trim() ? ` (${value.trim()})` : ''}`,
    ),
  ];
}
