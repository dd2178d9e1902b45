import type { OutgoingMail } from '../application/mail-sender.ts';

/**
 * Packs a mail into an Internet message: HTML and text as alternatives, everything that is not ASCII encoded,
 * no line longer than 998 characters, each ended by CRLF. It is marked as sent by a machine, so that no absence notes come back.
 */
export async function buildMessage(mail: OutgoingMail, from: string): Promise<Uint8Array> {
  // A quarter of the function's code, not needed before there is a mail to pack.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const domain = addressIn(from).split('@').at(-1) ?? '';
  const message = new MailComposer({
    from: mail.senderName ? { name: mail.senderName, address: addressIn(from) } : from,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    to: { name: mail.to.name, address: mail.to.email },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(mail.createdAt),
    // Some servers refuse a line feed without a carriage return (RFC 5322 2.3).
    newline: 'windows',
    messageId: `<${mail.mailId}.${mail.attemptId}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      ...(mail.unsubscribeUrl && {
        'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(mail.calendar && calendarParts(mail.calendar)),
  });
  return message.compile().build();
}

/** Mail programs show a published event beside the text. A plain diary entry is only attached. */
function calendarParts(calendar: string) {
  const filename = 'invitation.ics';
  if (/^METHOD:PUBLISH\r$/m.test(calendar)) {
    return { icalEvent: { method: 'PUBLISH', filename, content: calendar } };
  }
  return { attachments: [{ filename, content: calendar, contentType: 'text/calendar; charset=utf-8' }] };
}

/** The bare address of a sender written `Name <address>` or bare. */
export function addressIn(from: string): string {
  return /<([^<>]+)>$/.exec(from.trim())?.[1] ?? from.trim();
}
