import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { plusDays } from '../../kernel/local-date.ts';
import { localDateOf, startOfDay, type TimeZone } from '../../kernel/time-zone.ts';
import type { Branch } from '../records/branch.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import { periodOf } from './period.ts';
import type { Absence, AbsenceRecord } from '../records/absence.ts';

/** An absence that ended longer ago stays on record, but no longer with its branch. */
const DAYS_KEPT_WITH_BRANCH = 90;

/** Writes a new absence: the record, and the copy the branch works by. */
export function keepNew(record: AbsenceRecord, branch: Branch, now: Instant): readonly RecordChange[] {
  return [insert(record), replace(withAbsence(branch, record, now))];
}

/** Writes a changed absence in both places. */
export function keepChanged(record: AbsenceRecord, branch: Branch, now: Instant): readonly RecordChange[] {
  return [replace(record), replace(withAbsence(branch, record, now))];
}

/**
 * When to check next that somebody does the work of an absence: at the start of each local day it lasts, from
 * tomorrow on. For today, the answer to the command tells it.
 * @returns undefined when it is over by then.
 */
export function nextCheckAt(
  absence: Pick<Absence, 'startsAt' | 'endsAt' | 'endedEarlyAt' | 'revokedAt'>,
  timeZone: TimeZone,
  now: Instant,
): Instant | undefined {
  const { from, until } = periodOf(absence);
  const tomorrowAt = startOfDay(plusDays(localDateOf(now, timeZone), 1), timeZone);
  const at = from > tomorrowAt ? from : tomorrowAt;
  return at < until ? at : undefined;
}

/** The record with its next check, or without one. */
export function checkedNext(record: AbsenceRecord, timeZone: TimeZone, now: Instant): AbsenceRecord {
  const { checkAt: _, ...rest } = record;
  const checkAt = nextCheckAt(rest, timeZone, now);
  return { ...rest, ...(checkAt && { checkAt }) };
}

function withAbsence(branch: Branch, record: AbsenceRecord, now: Instant): Branch {
  const oldest = plusMinutes(now, -DAYS_KEPT_WITH_BRANCH * 24 * 60);
  const others = branch.absences.filter(
    (absence) => absence.id !== record.id && periodOf(absence).until > oldest,
  );
  const absences = [...others, copyOf(record)].sort((left, right) => (left.id < right.id ? -1 : 1));
  return { ...branch, absences };
}

function copyOf(record: AbsenceRecord): Absence {
  const {
    type: _,
    groupId: __,
    branchId: ___,
    version: ____,
    department: _____,
    deputies: ______,
    closedBy: _______,
    checkAt: ________,
    ...absence
  } = record;
  return absence;
}
