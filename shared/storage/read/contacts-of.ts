import type { ReadPlan } from '../../application/ports.ts';
import type { Branch } from '../../domain/records/branch.ts';
import {
  type ContactValue,
  contactValuesOf,
  type HashContact,
  type KnownContact,
} from '../../domain/records/contact-point.ts';
import type { DossierState } from '../../domain/records/dossier-state.ts';
import type { CustomerId } from '../../kernel/ids.ts';
import type { Database } from '../database.ts';
import { knownContacts } from './known-contacts.ts';

/** The places of customers as this process last saw them, so that they are read along with the dossier. */
export type KnownPlaces = Map<CustomerId, readonly ContactValue[]>;

const MOST_REMEMBERED = 2_000;

export interface ContactReader {
  readonly hash: () => Promise<HashContact>;
  readonly places: KnownPlaces;
}

/** What is read at the same time as the dossier, because this process knows its places. */
export async function contactsAlong(
  database: Database,
  { hash, places }: ContactReader,
  { groupId, customerId, contactPoints }: ReadPlan,
): Promise<readonly KnownContact[]> {
  const known = contactPoints && customerId && places.get(customerId);
  return known && known.length > 0 ? knownContacts(database, await hash(), groupId, known) : [];
}

/** What is said about the places of the dossier and those the command names, less what was read along. */
export async function contactsOf(
  database: Database,
  { hash, places }: ContactReader,
  { groupId, contactPoints }: ReadPlan,
  { branch, dossier }: { readonly branch: Branch | undefined; readonly dossier: DossierState | undefined },
  along: readonly KnownContact[],
): Promise<readonly KnownContact[] | undefined> {
  if (!contactPoints) return undefined;
  const own = dossier ? contactValuesOf(dossier.customer) : [];
  if (dossier) remember(places, dossier.head.customerId, own);
  const named = typeof contactPoints === 'function' && branch ? contactPoints(branch) : [];
  const wanted = new Map([...own, ...named].map((place) => [nameOf(place), place]));
  const found = along.filter((contact) => wanted.delete(nameOf(contact)));
  if (wanted.size === 0) return found;
  return [...found, ...(await knownContacts(database, await hash(), groupId, [...wanted.values()]))];
}

function nameOf({ channel, value }: ContactValue): string {
  return `${channel} ${value}`;
}

function remember(places: KnownPlaces, customerId: CustomerId, own: readonly ContactValue[]): void {
  if (places.size >= MOST_REMEMBERED) places.clear();
  places.set(customerId, own);
}
