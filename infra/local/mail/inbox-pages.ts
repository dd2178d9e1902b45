import type { HttpReply, RequestListener } from '../http/http-server.ts';
import { jsonReply, pageReply } from '../http/replies.ts';
import { inboxList, type Zones } from './inbox-list.ts';
import { inboxMail } from './inbox-mail.ts';
import { readMail } from './inbox.ts';
import type { MailSummaries } from './mail-summaries.ts';
import type { SentMails } from './sent-mail.ts';

/** A message may contain anything, so it runs no scripts and loads nothing. Its links open elsewhere. */
const MESSAGE_POLICY = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The pages people read mails on: `/`, `/mail/<id>`, its HTML and the message as it was sent.
 * @param zones read for each page, because branches may be entered at any time.
 */
export function inboxPages(
  mails: SentMails,
  summaries: MailSummaries,
  zones: () => Promise<Zones>,
): RequestListener {
  return async ({ method, path, query }) => {
    if (method !== 'GET') return jsonReply(405, { message: 'Method Not Allowed' });
    if (path === '/') {
      const filter = { to: query.get('to') ?? '', subject: query.get('subject') ?? '' };
      const page = Math.max(1, Math.floor(Number(query.get('page'))) || 1);
      return pageReply(inboxList({ mails: summaries.list(filter), filter, page, zones: await zones() }));
    }
    const [, area, messageId = '', part] = path.split('/');
    const mail = area === 'mail' ? mails.get(messageId) : undefined;
    if (!mail) return jsonReply(404, { message: 'Not Found' });
    if (part === 'raw') return raw(mail.raw);
    const read = await readMail(mail);
    if (part === 'html') return message(read.html);
    return pageReply(inboxMail(read, (await zones()).get(mail.tags['branchId'] ?? '')));
  };
}

function raw(body: Buffer): HttpReply {
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    body,
  };
}

function message(body: string): HttpReply {
  const reply = pageReply(body);
  return { ...reply, headers: { ...reply.headers, 'content-security-policy': MESSAGE_POLICY } };
}
