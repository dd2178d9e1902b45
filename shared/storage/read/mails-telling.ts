import type { PersonReference } from '../../application/personal-data.ts';
import type { AnyNotice, DigestPlace } from '../../domain/records/notice.ts';
import { assertNever } from '../../kernel/never.ts';
import { asId, type CustomerId, type MailId } from '../../kernel/ids.ts';
import { instant } from '../../kernel/instant.ts';
import type { Database } from '../database.ts';
import { digestPartition } from '../keys.ts';
import { decode } from '../records/decode.ts';
import { queryItems } from './query-items.ts';

/**
 * The mails that told members of staff about the customer. Their notices lead to them. A notice that was
 * handed over to another person is followed to the digest it went to.
 * @param digests `<recipient>/<instant>`, as a line of history names the digests its command woke.
 */
export async function mailsTelling(
  database: Database,
  person: PersonReference,
  digests: readonly string[],
): Promise<readonly MailId[]> {
  const mails = new Set<MailId>();
  const seen = new Set<string>();
  let places = digests.flatMap(placeOf);
  while (places.length > 0) {
    const unseen = places.filter((place) => !seen.has(nameOf(place)));
    for (const place of unseen) seen.add(nameOf(place));
    const notices = (await Promise.all(unseen.map((place) => noticesIn(database, place)))).flat();
    const theirs = notices.filter((notice) => isAbout(notice, person));
    for (const { state } of theirs) if (state.status === 'sent') mails.add(state.mailId);
    places = theirs.flatMap(({ state }) =>
      state.status === 'suppressed' && state.because === 'handedOver' ? state.handedTo : [],
    );
  }
  return [...mails];
}

async function noticesIn(database: Database, place: DigestPlace): Promise<readonly AnyNotice[]> {
  const items = await queryItems(database, { partition: digestPartition(place.recipientId, place.slotAt) });
  return items.flatMap((item): readonly AnyNotice[] => {
    const { entry } = decode(item);
    switch (entry.type) {
      case 'notice':
      case 'stopNotice':
      case 'absenceNotice':
        return [entry];
      default:
        return [];
    }
  });
}

function isAbout(notice: AnyNotice, { branchId, customerId }: PersonReference): boolean {
  return notice.branchId === branchId && customerOf(notice) === customerId;
}

function customerOf(notice: AnyNotice): CustomerId | undefined {
  switch (notice.type) {
    case 'notice':
      return notice.obligation.customerId;
    case 'stopNotice':
      return notice.stop.customerId;
    case 'absenceNotice':
      return undefined;
    default:
      return assertNever(notice);
  }
}

function placeOf(digest: string): readonly DigestPlace[] {
  const [recipient, slot] = digest.split('/');
  return recipient && slot ? [{ recipientId: asId<'staff'>(recipient), slotAt: instant(slot) }] : [];
}

function nameOf({ recipientId, slotAt }: DigestPlace): string {
  return `${recipientId}/${slotAt}`;
}
