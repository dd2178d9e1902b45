import type { MailReference } from '../../../shared/application/mail-command.ts';
import type { MailEvent } from '../../../shared/domain/mail/index.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import { type Instant, instant } from '../../../shared/kernel/instant.ts';

/** An event of SES about one of our mails. */
export interface SesEvent {
  readonly mail: MailReference;
  readonly event: MailEvent;
}

/**
 * `ignored`: says nothing about the outcome (a delay, an opening, a withdrawn complaint). `foreign`: not our
 * mail.
 */
export type ReadSesEvent = SesEvent | 'ignored' | 'foreign';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what EventBridge delivers for an SES configuration set: `detail` with `eventType`, `mail` with our
 * tags, and a part named after the kind with its moment.
 * @throws when it does not have that shape.
 */
export function readSesEvent(given: unknown): ReadSesEvent {
  const detail = part(fieldsOf(given), 'detail');
  const mail = part(detail, 'mail');
  const event = eventIn(detail, mail);
  if (!event) return 'ignored';
  const reference = referenceIn(fieldsOf(mail['tags'] ?? {}));
  return reference ? { mail: reference, event } : 'foreign';
}

function eventIn(detail: Fields, mail: Fields): MailEvent | undefined {
  const messageId = text(mail, 'messageId');
  switch (text(detail, 'eventType')) {
    case 'Send':
      return { event: 'accepted', messageId, at: momentOf(mail) };
    case 'Reject':
      return { event: 'rejected', messageId, at: momentOf(mail) };
    case 'Delivery':
      return { event: 'delivered', messageId, at: momentOf(part(detail, 'delivery')) };
    case 'Complaint':
      return complaintIn(part(detail, 'complaint'), messageId);
    case 'Bounce': {
      const bounce = part(detail, 'bounce');
      const hard = text(bounce, 'bounceType') === 'Permanent';
      return { event: 'bounced', hard, messageId, at: momentOf(bounce) };
    }
    default:
      return undefined;
  }
}

/**
 * Not every complaint event is a complaint. SES keeps back mail to an address that complained before, and
 * nobody reads that mail. Readers may also take back a complaint.
 */
function complaintIn(complaint: Fields, messageId: string): MailEvent | undefined {
  const at = momentOf(complaint);
  if (complaint['complaintSubType'] === 'OnAccountSuppressionList') {
    return { event: 'bounced', hard: true, messageId, at };
  }
  if (complaint['complaintFeedbackType'] === 'not-spam') return undefined;
  return { event: 'complained', messageId, at };
}

/** SES gives each tag a list of values. */
function referenceIn(tags: Fields): MailReference | undefined {
  const [groupId, branchId, mailId] = ['groupId', 'branchId', 'mailId'].map((name) => {
    const values = tags[name];
    const value: unknown = Array.isArray(values) ? values[0] : undefined;
    return typeof value === 'string' ? value : undefined;
  });
  if (!groupId || !branchId || !mailId) return undefined;
  return { groupId: asId(groupId), branchId: asId(branchId), mailId: asId(mailId) };
}

function momentOf(fields: Fields): Instant {
  return instant(text(fields, 'timestamp'));
}

function part(fields: Fields, name: string): Fields {
  return fieldsOf(fields[name]);
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new Error('An SES event has an unknown shape');
  return { ...value };
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Error(`An SES event has no ${name}`);
  return value;
}
