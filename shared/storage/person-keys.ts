import type { IdentityKind } from '../domain/records/identity.ts';
import type { BranchId, CustomerId, GroupId, VehicleId } from '../kernel/ids.ts';
import type { SortKeyRange } from './index-keys.ts';
import { AFTER_ALL, digestOf, type Key } from './keys.ts';

/** What every dossier of the group says about one number or address. */
export const contactPointPartition = (groupId: GroupId, hash: string): string => `CONTACT#${groupId}#${hash}`;

export const contactPointKey = (
  groupId: GroupId,
  hash: string,
  branchId: BranchId,
  customerId: CustomerId,
): Key => ({
  PK: contactPointPartition(groupId, hash),
  SK: `${branchId}#${customerId}`,
});

/** Values are personal or not ASCII (`沪A12345`), so the key holds their digest. */
export const lookupPartition = (groupId: GroupId, kind: IdentityKind, value: string): string =>
  `LOOKUP#${groupId}#${kind}#${digestOf(value)}`;

/** Those of one branch. */
export const lookupsAtBranch = (branchId: BranchId): SortKeyRange => [
  `${branchId}#`,
  `${branchId}#${AFTER_ALL}`,
];

/** `vehicleId` separates the cars of one customer that have the same plate one after the other. */
export const lookupKey = (
  groupId: GroupId,
  branchId: BranchId,
  kind: IdentityKind,
  value: string,
  customerId: CustomerId,
  vehicleId?: VehicleId,
): Key => ({
  PK: lookupPartition(groupId, kind, value),
  SK: [branchId, customerId, ...(vehicleId ? [vehicleId] : [])].join('#'),
});
