import type { PersonReference } from '../../application/personal-data.ts';
import type { Mail } from '../../domain/records/mail.ts';
import type { Digest, DigestPlace } from '../../domain/records/notice.ts';
import { asId, type CustomerId, type MailId } from '../../kernel/ids.ts';
import { instant } from '../../kernel/instant.ts';
import type { Database } from '../database.ts';
import { digestKey, mailKey } from '../keys.ts';
import { getItems } from './get-items.ts';

/**
 * The mails in which members of staff were told of the customer. A digest names the mails it was told in and the
 * digests some of it was handed over to, which are followed.
 * @param digests `<recipient>/<instant>`, as a line of history names those its command woke.
 */
export async function mailsTelling(
  database: Database,
  { customerId }: PersonReference,
  digests: readonly string[],
): Promise<readonly MailId[]> {
  const mailIds = new Set<MailId>();
  const seen = new Set<string>();
  let places = digests.flatMap(placeOf);
  while (places.length > 0) {
    const unseen = places.filter((place) => !seen.has(nameOf(place)));
    for (const place of unseen) seen.add(nameOf(place));
    const found = await digestsAt(database, unseen);
    for (const mailId of found.flatMap((digest) => digest.mailIds ?? [])) mailIds.add(mailId);
    places = found.flatMap(({ handedTo = [] }) => handedTo);
  }
  const keys = [...mailIds].map(mailKey);
  const mails = await getItems(database, keys);
  return keys.flatMap((key) => {
    const mail = mails.record('mail', key);
    return mail && isTellingOf(mail, customerId) ? [mail.id] : [];
  });
}

async function digestsAt(database: Database, places: readonly DigestPlace[]): Promise<readonly Digest[]> {
  const keys = places.map(({ recipientId, slotAt }) => digestKey(recipientId, slotAt));
  const found = await getItems(database, keys);
  return keys.flatMap((key) => found.record('digest', key) ?? []);
}

function isTellingOf({ content }: Mail, customerId: CustomerId): boolean {
  if (content.template !== 'noticeDigest') return false;
  return [...content.lines, ...(content.stops ?? [])].some((line) => line.customerId === customerId);
}

function placeOf(digest: string): readonly DigestPlace[] {
  const [recipient, slot] = digest.split('/');
  return recipient && slot ? [{ recipientId: asId<'staff'>(recipient), slotAt: instant(slot) }] : [];
}

function nameOf({ recipientId, slotAt }: DigestPlace): string {
  return `${recipientId}/${slotAt}`;
}
