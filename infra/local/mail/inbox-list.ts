import { type Html, html } from '../../../shared/kernel/html.ts';
import { pageFrame } from '../page/page-frame.ts';
import { wallClock } from '../page/wall-clock.ts';
import type { MailFilter, MailSummary } from './mail-summaries.ts';

/** By branch, the zone its wall clock shows. */
export type Zones = ReadonlyMap<string, string>;

export interface InboxList {
  /** All that fit the filter, newest first. */
  readonly mails: readonly MailSummary[];
  readonly filter: MailFilter;
  /** From 1. */
  readonly page: number;
  readonly zones: Zones;
}

const PER_PAGE = 50;

/** One page of the inbox with its filter. */
export function inboxList({ mails, filter, page, zones }: InboxList): string {
  const pages = Math.max(1, Math.ceil(mails.length / PER_PAGE));
  const shown = Math.min(page, pages);
  const lines = mails.slice((shown - 1) * PER_PAGE, shown * PER_PAGE);
  const turn = (to: number, text: string): Html =>
    to < 1 || to > pages ? html`` : html` <a href="/?${query(filter, to)}">${text}</a>`;
  return pageFrame(
    'Inbox of the local run',
    html`<h1>Inbox of the local run</h1>
<form class="row">
<label>Recipient<input name="to" value="${filter.to}" placeholder="part of an address"></label>
<label>Subject<input name="subject" value="${filter.subject}" placeholder="part of it"></label>
<button>Show</button>
<a href="/">All</a>
</form>
<p class="quiet">${mails.length === 1 ? '1 mail' : `${mails.length} mails`}, newest first; times are local to the branch that sent it. Page ${shown} of ${pages}.${turn(shown - 1, 'Newer')}${turn(shown + 1, 'Older')}</p>
<div class="wide"><table>
<tr><th>Sent</th><th>To</th><th>Subject</th></tr>
${lines.map((mail) => line(mail, zones))}
</table></div>`,
  );
}

function line({ messageId, sentAt, to, subject, branchId }: MailSummary, zones: Zones): Html {
  const zone = zones.get(branchId ?? '');
  return html`<tr><td class="when"><time datetime="${sentAt}" title="${zone ?? 'UTC'}">${wallClock(sentAt, zone)}</time></td><td>${to}</td><td><a href="/mail/${messageId}">${subject || '(no subject)'}</a></td></tr>
`;
}

function query({ to, subject }: MailFilter, page: number): string {
  return new URLSearchParams({ to, subject, page: String(page) }).toString();
}
