import type { DomainRecord } from '../../domain/records/change.ts';
import { identitiesOfCustomer, identitiesOfVehicle } from '../../domain/records/identity.ts';
import type { GroupId } from '../../kernel/ids.ts';
import { keyText } from '../key-text.ts';
import type { Key } from '../keys.ts';
import { lookupKey } from '../person-keys.ts';
import type { LookupEntry } from '../records/history-tables.ts';

/** A lookup of a record: where it is kept and what it says. */
export interface Lookup {
  readonly key: Key;
  readonly entry: LookupEntry;
}

/** How a record is found again: a customer by telephone numbers and e-mail address, a vehicle by plate and VIN. */
export function lookupsOf(record: DomainRecord, groupId: GroupId): readonly Lookup[] {
  switch (record.type) {
    case 'customer': {
      const { branchId, id } = record;
      return identitiesOfCustomer(record).map(({ kind, value }) => ({
        key: lookupKey(groupId, branchId, kind, value, id),
        entry: { type: 'lookup', customerId: id },
      }));
    }
    case 'vehicle': {
      const { branchId, customerId, id } = record;
      return identitiesOfVehicle(record).map(({ kind, value }) => ({
        key: lookupKey(groupId, branchId, kind, value, customerId, id),
        entry: { type: 'lookup', customerId },
      }));
    }
    default:
      return [];
  }
}

/** What changes between the lookups of a record's last version and its next. */
export function lookupChanges(
  before: readonly Lookup[],
  after: readonly Lookup[],
): { readonly added: readonly Lookup[]; readonly removed: readonly Lookup[] } {
  const missingIn = (others: readonly Lookup[]) => {
    const known = new Set(others.map(({ key }) => keyText(key)));
    return ({ key }: Lookup): boolean => !known.has(keyText(key));
  };
  return { added: after.filter(missingIn(before)), removed: before.filter(missingIn(after)) };
}
