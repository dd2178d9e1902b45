import type { LocalDate } from '../../kernel/local-date.ts';
import { endOfDay } from '../../kernel/time-zone.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { RecordChange } from '../records/change.ts';
import { type ChangedAbsence, withWarnings } from './absence-result.ts';
import { type AbsenceOverlap, checkOverlap } from './check-dates.ts';
import type { DeputyRefusal } from './check-deputy.ts';
import { chainBack } from './deputy-chain.ts';
import {
  type AbsenceOfFormerStaff,
  type AbsenceStateWrong,
  type AbsenceUnknown,
  findAbsence,
} from './find-absence.ts';
import { checkedNext, keepChanged } from './keep-absence.ts';
import type { AbsenceKnowledge } from './assign-absence.ts';
import type { AbsenceRecord } from '../records/absence.ts';

export type ExtendAbsenceRefusal =
  | AbsenceUnknown
  | AbsenceStateWrong
  | AbsenceOfFormerStaff
  | { readonly code: 'absence-not-longer'; readonly data: { readonly endsOn: LocalDate } }
  | AbsenceOverlap
  | Extract<DeputyRefusal, { readonly code: 'deputies-in-circle' }>;

/** Moves the last day off to a later one; the deputy stays. To come back earlier, end the absence. */
export function decideExtendAbsence(
  stored: AbsenceRecord | undefined,
  endsOn: LocalDate,
  known: Omit<AbsenceKnowledge, 'staff'>,
  facts: BranchFacts,
): Decision<RecordChange, ChangedAbsence, ExtendAbsenceRefusal> {
  const { branch, now } = facts;
  const search = findAbsence(stored, ['coming', 'running'], facts);
  if (!search.found) return refused(search.refusal);
  const { id, agentId, deputyId, endsOn: before, endsAt: endedAt } = search.found;
  if (!before || !endedAt) return refused({ code: 'absence-of-former-staff' });
  if (endsOn <= before) return refused({ code: 'absence-not-longer', data: { endsOn: before } });

  const endsAt = endOfDay(endsOn, branch.timeZone);
  const added = { from: endedAt, until: endsAt };
  const others = branch.absences.filter((absence) => absence.id !== id);
  const overlap = checkOverlap(agentId, added, others);
  if (overlap) return refused(overlap);
  const chain = deputyId && chainBack(deputyId, agentId, added, others);
  if (chain) return refused({ code: 'deputies-in-circle', data: { chain: [agentId, ...chain] } });

  const record = checkedNext({ ...search.found, endsOn, endsAt }, branch.timeZone, now);
  const result = { ...record, version: record.version + 1 };
  return accepted(keepChanged(record, branch, now), withWarnings(result, branch, known, facts));
}
