import type { DomainRecord } from '../../domain/records/change.ts';
import { keyText } from '../key-text.ts';
import { type Key, lookupKey } from '../keys.ts';
import type { LookupEntry } from '../records/history-tables.ts';

/** A lookup of a record: where it is kept and what it says. */
export interface Lookup {
  readonly key: Key;
  readonly entry: LookupEntry;
}

/**
 * How a record is found again: a customer by telephone numbers (E.164, else as given), a vehicle by plate and
 * VIN. Each lookup once, even if the value occurs twice.
 */
export function lookupsOf(record: DomainRecord): readonly Lookup[] {
  switch (record.type) {
    case 'customer': {
      const { branchId, id } = record;
      const values = new Set(record.phones.map(({ e164, raw }) => e164 ?? raw));
      return [...values].map((value) => ({
        key: lookupKey(branchId, 'phone', value, id),
        entry: { type: 'lookup', customerId: id },
      }));
    }
    case 'vehicle': {
      const { branchId, customerId, id, plateNumber, vin } = record;
      const entry: LookupEntry = { type: 'lookup', customerId };
      return [
        ...(plateNumber ? [{ key: lookupKey(branchId, 'plate', plateNumber, customerId, id), entry }] : []),
        ...(vin ? [{ key: lookupKey(branchId, 'vin', vin, customerId, id), entry }] : []),
      ];
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
