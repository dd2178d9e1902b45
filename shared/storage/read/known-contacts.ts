import type { ContactValue, HashContact, KnownContact } from '../../domain/records/contact-point.ts';
import type { GroupId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { contactPointPartition } from '../person-keys.ts';
import { decodeAs } from '../records/decode.ts';
import { queryItems } from './query-items.ts';

/** A switchboard may be the number of many. So many of them say enough. */
const MOST_POINTS = 100;

/** What the dossiers of the group say about these places: one query each, all at the same time. */
export function knownContacts(
  database: Database,
  hash: HashContact,
  groupId: GroupId,
  places: readonly ContactValue[],
): Promise<readonly KnownContact[]> {
  return Promise.all(
    places.map(async (place) => {
      const hashed = hash(place);
      const partition = contactPointPartition(groupId, hashed);
      const items = await queryItems(database, { partition, limit: MOST_POINTS });
      return { ...place, hash: hashed, points: items.map((item) => decodeAs('contactPoint', item)) };
    }),
  );
}
