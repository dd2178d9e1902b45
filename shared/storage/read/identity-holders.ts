import type { Identity, IdentityHolder } from '../../domain/records/identity.ts';
import { asId, type GroupId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { lookupPartition } from '../person-keys.ts';
import { queryItems } from './query-items.ts';

/** A number that more dossiers share says nothing about who somebody is. */
const MOST_HOLDERS = 25;

/** The dossiers of the group that hold these identities: one query each, all at the same time. */
export async function identityHolders(
  database: Database,
  groupId: GroupId,
  identities: readonly Identity[],
): Promise<readonly IdentityHolder[]> {
  const held = await Promise.all(
    identities.map(async (identity) => {
      const partition = lookupPartition(groupId, identity.kind, identity.value);
      const items = await queryItems(database, { partition, limit: MOST_HOLDERS });
      return items.map((item): IdentityHolder => {
        const [branchId = '', customerId = '', vehicleId] = String(item['SK']).split('#');
        return {
          ...identity,
          branchId: asId<'branch'>(branchId),
          customerId: asId<'customer'>(customerId),
          ...(vehicleId && { vehicleId: asId<'vehicle'>(vehicleId) }),
        };
      });
    }),
  );
  return held.flat();
}
