import { type Html, html } from '../../../shared/kernel/html.ts';
import { pageFrame } from '../page/page-frame.ts';
import { wallClock } from '../page/wall-clock.ts';
import type { InboxMail } from './inbox.ts';

/**
 * One message: its headers, then the message as a mail program shows it, or its text.
 * @param zone of the branch that sent it. UTC when it is not known.
 */
export function inboxMail(mail: InboxMail, zone: string | undefined): string {
  const { messageId, sentAt, to, subject, text, html: isHtml } = mail;
  const part = (name: string, value: string): Html => html`<tr><th>${name}</th><td>${value}</td></tr>
`;
  return pageFrame(
    subject,
    html`<p><a href="/">Inbox</a></p>
<h1>${subject}</h1>
<table>
${part('To', to)}${part('Sent', `${wallClock(sentAt, zone)} (${zone ?? 'UTC'})`)}
</table>
<p class="quiet"><a href="/mail/${messageId}/raw">The message as it was sent</a></p>
${
  isHtml === ''
    ? html`<pre>${text}</pre>`
    : html`<iframe title="The message" sandbox="allow-popups" src="/mail/${messageId}/html"></iframe>
<details><summary>As text</summary><pre>${text}</pre></details>`
}`,
  );
}
