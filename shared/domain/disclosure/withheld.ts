import type { StaffId } from '../../kernel/ids.ts';

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

/** Whether what was said in it is kept from that person. */
export function isWithheldFrom({ withheldFromIds = [] }: Withholdable, staffId: StaffId): boolean {
  return withheldFromIds.includes(staffId);
}
