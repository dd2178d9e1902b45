import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, LOCAL_REGION, localArn } from '../template/local-account.ts';
import type { SentMail } from './sent-mail.ts';

export type MailEventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint';

const DETAIL_TYPES: Readonly<Record<MailEventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
};

/**
 * The first address decides what happens to a message, as with the mailbox simulator of SES. `bounce@…` and
 * `softbounce@…` bounce, `complaint@…` complains after delivery, `silent@…` gives no event. All others are
 * delivered. Anything may follow a plus sign.
 */
export function fateOf(address: string): readonly MailEventType[] {
  const [local = ''] = address.toLowerCase().split(/[+@]/);
  switch (local) {
    case 'bounce':
    case 'softbounce':
      return ['Send', 'Bounce'];
    case 'complaint':
      return ['Send', 'Delivery', 'Complaint'];
    case 'silent':
      return [];
    default:
      return ['Send', 'Delivery'];
  }
}

/** An SES event the way the event bus carries it. */
export function mailEvent(mail: SentMail, type: MailEventType): unknown {
  const recipients = mail.destinations;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': DETAIL_TYPES[type],
    source: 'aws.ses',
    account: LOCAL_ACCOUNT,
    time: mail.sentAt,
    region: LOCAL_REGION,
    resources: [localArn('ses', `configuration-set/${mail.configurationSet}`)],
    detail: {
      eventType: type,
      mail: {
        timestamp: mail.sentAt,
        messageId: mail.messageId,
        destination: recipients,
        headersTruncated: false,
        tags: {
          'ses:configuration-set': [mail.configurationSet],
          ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
        },
      },
      ...detail(mail, type, recipients),
    },
  };
}

function detail(mail: SentMail, type: MailEventType, recipients: readonly string[]): object {
  const timestamp = mail.sentAt;
  switch (type) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: { timestamp, processingTimeMillis: 1, recipients, smtpResponse: '250 2.0.0 OK' },
      };
    case 'Bounce': {
      const soft = recipients[0]?.toLowerCase().startsWith('softbounce') ?? false;
      return {
        bounce: {
          bounceType: soft ? 'Transient' : 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: recipients.map((emailAddress) => ({
            emailAddress,
            action: 'failed',
            status: soft ? '4.4.7' : '5.1.1',
          })),
          timestamp,
          feedbackId: randomUUID(),
        },
      };
    }
    case 'Complaint':
      return {
        complaint: {
          complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
          timestamp,
          feedbackId: randomUUID(),
          complaintFeedbackType: 'abuse',
        },
      };
  }
}
