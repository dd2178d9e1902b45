import type * as z from 'zod';
import type { getDossier } from '../../../shared/contracts/dossier/index.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { OBLIGATION_KINDS } from '../../../shared/domain/records/obligation.ts';

export type Dossier = z.output<typeof getDossier.reply.schema>;

type Obligation = Pick<Dossier['obligations'][number], 'kind' | 'status' | 'overdue' | 'reason'>;

export type ObligationCounts = ReturnType<typeof countKind>;

/** How often each value is there. */
export function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = Map.groupBy(values.toSorted(), (value) => value);
  return Object.fromEntries([...counts].map(([value, { length }]) => [value, length]));
}

/** Counts the outcomes of the obligations, for each kind there was. */
export function countObligations(obligations: readonly Obligation[]) {
  const kinds = OBLIGATION_KINDS.filter((kind) => obligations.some((one) => one.kind === kind));
  return Object.fromEntries(
    kinds.map((kind) => [kind, countKind(obligations.filter((one) => one.kind === kind))]),
  ) as Partial<Record<(typeof OBLIGATION_KINDS)[number], ObligationCounts>>;
}

function countKind(obligations: readonly Obligation[]) {
  const count = (wanted: Obligation['status'], overdue?: boolean) =>
    obligations.filter((one) => one.status === wanted && (overdue === undefined || one.overdue === overdue))
      .length;
  return {
    met: count('met'),
    metLate: count('metLate'),
    /** Past due and still not done. */
    missed: count('open', true),
    notYetDue: count('open', false),
    waived: count('waived'),
    cancelled: tally(
      obligations.flatMap(({ status, reason }) => (status === 'cancelled' && reason ? [reason] : [])),
    ),
  };
}

/** Counts the outcomes of the matters customers raised. */
export function countCases(cases: Dossier['cases'], obligations: Dossier['obligations']) {
  const of = (wanted: Obligation['kind']) => obligations.filter(({ kind }) => kind === wanted);
  const isLate = ({ status, overdue }: Obligation) => status === 'metLate' || overdue;
  return {
    opened: cases.length,
    closed: cases.filter(({ status }) => status === 'closed').length,
    reopened: cases.filter(({ events }) => events.some(({ type }) => type === 'reopened')).length,
    aboutPersons: cases.filter(({ aboutStaffId }) => aboutStaffId !== undefined).length,
    /** Reported after the two days, or not yet although they are over. */
    lateReports: of('caseReport').filter(isLate).length,
    /** Answers the customer had on the day they were found, and those that came later or not at all. */
    sameDayReplies: {
      met: of('caseReply').filter(({ status }) => status === 'met').length,
      late: of('caseReply').filter(isLate).length,
    },
  };
}

/** Counts what deputies did for whom, as the history of the dossiers has it. */
export function countDeputies(activities: Dossier['activities'], staff: readonly Staff[]) {
  const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? id;
  const done = activities.flatMap(({ by, actingFor }) => (actingFor ? [`${by} ${actingFor}`] : []));
  return Object.entries(tally(done)).map(([pair, count]) => {
    const [by = '', actingFor = ''] = pair.split(' ').map(nameOf);
    return { by, actingFor, done: count };
  });
}

/** Numbers are `2026-000123`: within a year each is one more than the one before. */
export function isGapFree(lines: readonly { readonly number: string }[]): boolean {
  return lines.every(({ number }, place) => {
    const [year, sequence] = number.split('-').map(Number);
    const [yearBefore, before = 0] = lines[place - 1]?.number.split('-').map(Number) ?? [];
    if (yearBefore === undefined) return true;
    return sequence === (year === yearBefore ? before + 1 : 1);
  });
}
