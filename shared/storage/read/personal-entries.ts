import type { PersonalEntry, PersonReference } from '../../application/personal-data.ts';
import type { Page, PageRequest } from '../../application/read-ports.ts';
import type { Mail } from '../../domain/records/mail.ts';
import type { MailId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Database } from '../database.ts';
import {
  callRegisterLineKey,
  dossierPartition,
  type Key,
  letterRegisterLineKey,
  mailKey,
  WHOLE_DOSSIER,
} from '../keys.ts';
import { type Decoded, decode } from '../records/decode.ts';
import type { Item } from '../records/encode.ts';
import { type FoundItems, getItems } from './get-items.ts';
import { mailsTelling } from './mails-telling.ts';
import { queryItems } from './query-items.ts';

/** An item of the dossier, and where the rest of it is. */
interface Found {
  readonly decoded: Decoded;
  readonly position: string;
  readonly lineKey?: Key;
  readonly mailIds: readonly MailId[];
}

/**
 * Reads a dossier from end to end, a page at a time: its state, its history, the copies of its letters. Each
 * entry comes with its register line and the mails written because of it. A line of history names the digests
 * it woke, and their notices name the mails.
 * @throws RangeError when the position is not one of a dossier.
 */
export async function personalEntries(
  database: Database,
  person: PersonReference,
  { limit, from }: PageRequest,
): Promise<Page<PersonalEntry>> {
  const items = await nextItems(database, person, limit + 1, from && positionOf(from));
  const page = items.slice(0, limit);
  const found = await Promise.all(page.map((item) => follow(database, person, item)));
  const elsewhere = await getItems(
    database,
    found.flatMap(({ lineKey, mailIds }) => [...(lineKey ? [lineKey] : []), ...mailIds.map(mailKey)]),
  );
  const last = items.length > limit ? found.at(-1) : undefined;
  return {
    items: found.map((one) => entryOf(one, elsewhere)),
    ...(last && { next: { SK: last.position } }),
  };
}

async function nextItems(
  database: Database,
  { branchId, customerId }: PersonReference,
  count: number,
  after: string | undefined,
): Promise<readonly Item[]> {
  const partition = dossierPartition(branchId, customerId);
  const reached = after === undefined ? 0 : WHOLE_DOSSIER.findIndex((range) => isWithin(range, after));
  if (reached === -1) throw new RangeError('A position outside the dossier');
  const items: Item[] = [];
  for (const [index, between] of WHOLE_DOSSIER.entries()) {
    if (index < reached || items.length >= count) continue;
    const goOn = index === reached && after !== undefined;
    const found = await queryItems(database, {
      partition,
      between,
      limit: count - items.length,
      ...(goOn && { after: { PK: partition, SK: after } }),
    });
    items.push(...found);
  }
  return items;
}

async function follow(database: Database, person: PersonReference, item: Item): Promise<Found> {
  const decoded = decode(item);
  const { entry, registeredOn } = decoded;
  const position = item['SK'];
  if (typeof position !== 'string') throw new Error('An item without its keys');
  const base = { decoded, position, mailIds: [] };
  switch (entry.type) {
    case 'call': {
      if (!registeredOn) throw new Error(`Call ${entry.id} has lost its register line`);
      const { year, sequence } = entry.number;
      return {
        ...base,
        lineKey: callRegisterLineKey(entry.branchId, year, localDate(registeredOn), sequence),
      };
    }
    case 'letter': {
      if (!('posting' in entry)) return base;
      const { number, enteredOn: on, mailId } = entry.posting;
      return {
        ...base,
        lineKey: letterRegisterLineKey(entry.branchId, number.year, on, number.sequence),
        mailIds: mailId ? [mailId] : [],
      };
    }
    case 'activity': {
      const digests = entry.changed.filter(({ type }) => type === 'digest').map(({ id }) => id);
      return { ...base, mailIds: await mailsTelling(database, person, digests) };
    }
    default:
      return base;
  }
}

function entryOf({ decoded, position, lineKey, mailIds }: Found, elsewhere: FoundItems): PersonalEntry {
  const { entry, answerKey } = decoded;
  if (entry.type === 'receipt' || entry.type === 'lookup' || entry.type === 'signingKey') {
    throw new Error(`A dossier holds an item of type ${entry.type}`);
  }
  const line = lineKey && elsewhere.at(lineKey)?.entry;
  if (lineKey && line?.type !== 'callRegisterLine' && line?.type !== 'letterRegisterLine') {
    throw new Error(`A ${entry.type} has lost its register line`);
  }
  const mails = mailIds.flatMap((id): readonly Mail[] => {
    const mail = elsewhere.record('mail', mailKey(id));
    return mail ? [mail] : [];
  });
  return {
    record: entry,
    elsewhere: [
      ...(line?.type === 'callRegisterLine' || line?.type === 'letterRegisterLine' ? [line] : []),
      ...mails,
    ],
    ...(answerKey && { answerKey }),
    position,
  };
}

function positionOf(from: Readonly<Record<string, unknown>>): string {
  if (typeof from['SK'] !== 'string') throw new RangeError('A position without sort key');
  return from['SK'];
}

function isWithin([first, last]: readonly [string, string], sortKey: string): boolean {
  return first <= sortKey && sortKey <= last;
}
