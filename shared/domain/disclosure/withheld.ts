import type { FollowUpId, StaffId } from '../../kernel/ids.ts';
import type { FollowUp } from '../records/follow-up.ts';

interface Withholdable {
  /** Whom a complaint it has to do with is about. They are not shown what was said. */
  readonly withheldFromIds?: readonly StaffId[];
}

/**
 * The record, what was said in it withheld from these people too.
 * @returns the record itself when nothing changes.
 */
export function withheldFrom<Kind extends Withholdable>(record: Kind, staffIds: readonly StaffId[]): Kind {
  const known = record.withheldFromIds ?? [];
  const more = [...new Set(staffIds)].filter((id) => !known.includes(id));
  return more.length > 0 ? { ...record, withheldFromIds: [...known, ...more] } : record;
}

/**
 * The follow-ups with those identifiers and the ones they led to, what was said in them withheld from these
 * people too. Those that change by it.
 */
export function withheldFollowUps(
  followUps: readonly FollowUp[],
  ids: readonly FollowUpId[],
  staffIds: readonly StaffId[],
): readonly FollowUp[] {
  return followUps
    .filter(({ id, previousFollowUpId }) => [id, previousFollowUpId].some((one) => one && ids.includes(one)))
    .map((followUp) => ({ followUp, marked: withheldFrom(followUp, staffIds) }))
    .filter(({ followUp, marked }) => marked !== followUp)
    .map(({ marked }) => marked);
}

/** Whether what was said in it is kept from that person. */
export function isWithheldFrom({ withheldFromIds = [] }: Withholdable, staffId: StaffId): boolean {
  return withheldFromIds.includes(staffId);
}
