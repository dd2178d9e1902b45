import type { Dossier } from './read-dossiers.ts';
import type { CaseCounts } from './demo-report.ts';

/** Counts what became of the matters customers raised. */
export function countCases(dossiers: readonly Dossier[]): CaseCounts {
  const cases = dossiers.flatMap((dossier) => dossier.cases);
  const obligations = dossiers.flatMap((dossier) => dossier.obligations);
  const of = (kind: (typeof obligations)[number]['kind']) =>
    obligations.filter((obligation) => obligation.kind === kind);
  const isLate = ({ status, overdue }: (typeof obligations)[number]) => status === 'metLate' || overdue;
  return {
    opened: cases.length,
    closed: cases.filter(({ status }) => status === 'closed').length,
    reopened: cases.filter(({ events }) => events.some(({ type }) => type === 'reopened')).length,
    aboutPersons: cases.filter(({ aboutStaffId }) => aboutStaffId !== undefined).length,
    lateReports: of('caseReport').filter(isLate).length,
    sameDayReplies: {
      met: of('caseReply').filter(({ status }) => status === 'met').length,
      late: of('caseReply').filter(isLate).length,
    },
  };
}
