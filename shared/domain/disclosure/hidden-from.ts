import type { StaffId } from '../../kernel/ids.ts';
import type { ServiceCase } from '../records/case.ts';
import type { DomainRecord } from '../records/change.ts';

/** A complaint about a person does not exist for that person. */
export function isHiddenFrom({ aboutStaffId }: Pick<ServiceCase, 'aboutStaffId'>, staffId: StaffId): boolean {
  return aboutStaffId === staffId;
}

/** For whom the record does not exist, because of a complaint about them. */
export function hiddenFromIdOf(record: DomainRecord): StaffId | undefined {
  switch (record.type) {
    case 'case':
      return record.aboutStaffId;
    case 'obligation':
    case 'letter':
    case 'letterCopy':
      return record.hiddenFromId;
    default:
      return undefined;
  }
}
