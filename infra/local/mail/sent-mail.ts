import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { mailHeaders } from './mail-headers.ts';

/** A message the mail service accepted. */
export interface SentMail {
  readonly messageId: string;
  readonly sentAt: Instant;
  readonly raw: Buffer;
  readonly destinations: readonly string[];
  readonly configurationSet?: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Every accepted message, kept across restarts. */
export interface SentMails {
  put(mail: SentMail): void;
  /**
   * Oldest first.
   * @param after how many of the oldest to leave out.
   */
  list(after?: number): readonly SentMail[];
  get(messageId: string): SentMail | undefined;
}

/** Keeps accepted messages in the table `mail` of the data folder. */
export function sentMails(database: DatabaseSync): SentMails {
  const insert = database.prepare(
    `INSERT INTO mail (message_id, sent_at, raw, destinations, configuration_set, tags)
       VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const select = database.prepare('SELECT * FROM mail ORDER BY rowid LIMIT -1 OFFSET ?');
  const selectOne = database.prepare('SELECT * FROM mail WHERE message_id = ?');
  return {
    put(mail) {
      insert.run(
        mail.messageId,
        mail.sentAt,
        mail.raw,
        JSON.stringify(mail.destinations),
        mail.configurationSet ?? null,
        JSON.stringify(mail.tags),
      );
    },
    list: (after = 0) => select.all(after).map(fromRow),
    get(messageId) {
      const row = selectOne.get(messageId);
      return row && fromRow(row);
    },
  };
}

function fromRow(row: Record<string, unknown>): SentMail {
  return {
    messageId: String(row.message_id),
    sentAt: row.sent_at as Instant,
    raw: Buffer.from(row.raw as Uint8Array),
    destinations: JSON.parse(String(row.destinations)) as string[],
    ...(row.configuration_set !== null && { configurationSet: String(row.configuration_set) }),
    tags: JSON.parse(String(row.tags)) as Record<string, string>,
  };
}

/** Reads the form of SendRawEmail; tags and configuration set may be parameters or headers. */
export function readSendRawEmail(form: URLSearchParams, sentAt: Instant): Omit<SentMail, 'messageId'> {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const headers = mailHeaders(raw);
  const destinations = members(form, 'Destinations.member.');
  const configurationSet = form.get('ConfigurationSetName') ?? headers.get('x-ses-configuration-set');
  return {
    sentAt,
    raw,
    destinations: destinations.length > 0 ? destinations : addresses(headers.get('to') ?? ''),
    ...(configurationSet !== null && configurationSet !== undefined && { configurationSet }),
    tags: { ...tagsInHeader(headers.get('x-ses-message-tags') ?? ''), ...tagsInForm(form) },
  };
}

function members(form: URLSearchParams, prefix: string): readonly string[] {
  return [...form].filter(([name]) => name.startsWith(prefix)).map(([, value]) => value);
}

function tagsInForm(form: URLSearchParams): Record<string, string> {
  const names = [...form].filter(([name]) => /^Tags\.member\.\d+\.Name$/.test(name));
  return Object.fromEntries(
    names.map(([name, tag]) => [tag, form.get(name.replace(/Name$/, 'Value')) ?? '']),
  );
}

/** `name=value, name=value` */
function tagsInHeader(text: string): Record<string, string> {
  const pairs = text.split(/[,;]/).map((pair) => pair.split('=').map((part) => part.trim()));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value ? [[name, value]] : [])));
}

/** The addresses of a To header, with or without names beside them. */
function addresses(to: string): readonly string[] {
  return [...to.matchAll(/[^\s<>,"]+@[^\s<>,"]+/g)].map(([address]) => address);
}
