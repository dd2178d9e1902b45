import type { Absence, AbsenceRecord } from '../../shared/domain/records/absence.ts';
import {
  type AbsenceKnowledge,
  type AssignAbsence,
  decideAssignAbsence,
} from '../../shared/domain/absence/index.ts';
import type { Branch } from '../../shared/domain/records/branch.ts';
import type { Decision } from '../../shared/domain/records/decision.ts';
import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { localDate, plusDays } from '../../shared/kernel/local-date.ts';
import { startOfDay } from '../../shared/kernel/time-zone.ts';
import { PEOPLE, SHANGHAI } from './branch-facts.ts';
import { STAFF } from './staff-members.ts';

/** An absence with an end. */
export type DatedAbsence = Absence & Required<Pick<Absence, 'endsOn' | 'endsAt'>>;

/** The absence with that number, of local days in Shanghai; the agent's unless said otherwise. */
export function absence(
  number: number,
  startsOn: string,
  endsOn: string,
  more: Partial<DatedAbsence> = {},
): DatedAbsence {
  return {
    id: asId(`abs_${String(number).padStart(26, '0')}`),
    agentId: PEOPLE.agent,
    startsOn: localDate(startsOn),
    startsAt: startOfDay(localDate(startsOn), SHANGHAI.timeZone),
    endsOn: localDate(endsOn),
    endsAt: startOfDay(plusDays(localDate(endsOn), 1), SHANGHAI.timeZone),
    assignedBy: PEOPLE.supervisor,
    assignedAt: instant('2026-12-18T08:00:00Z'),
    ...more,
  };
}

/** The record of an absence, at its first version. */
export function onRecord(of: Absence, more: Partial<AbsenceRecord> = {}): AbsenceRecord {
  const { deputyId, assignedBy: namedBy, assignedAt: namedAt } = of;
  return {
    ...of,
    type: 'absence',
    groupId: SHANGHAI.groupId,
    branchId: SHANGHAI.id,
    version: 1,
    department: 'business',
    deputies: deputyId ? [{ deputyId, namedBy, namedAt }] : [],
    ...more,
  };
}

/** The Shanghai branch with these absences. */
export function branchWith(...absences: readonly Absence[]): Branch {
  return { ...SHANGHAI, absences };
}

/** Enters an absence with the people of the Shanghai branch known. */
export function assign(
  command: Partial<AssignAbsence>,
  facts: BranchFacts,
  { staff = STAFF, owned = [], branches = [] }: Partial<AbsenceKnowledge> = {},
) {
  const week = { startsOn: localDate('2026-12-21'), endsOn: localDate('2026-12-25') };
  return decideAssignAbsence(
    { agentId: PEOPLE.agent, ...week, ...command },
    { staff, owned, branches },
    facts,
  );
}

/** The refusal of a decision that was expected to be one. */
export function refusalIn<Refusal extends { readonly code: string }>(
  decision: Decision<unknown, unknown, Refusal>,
): Refusal {
  if (decision.outcome === 'refused') return decision.refusal;
  throw new Error('The decision was expected to be a refusal');
}
