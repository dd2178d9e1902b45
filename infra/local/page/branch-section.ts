import type { Instant } from '../../../shared/kernel/instant.ts';
import { type Html, html } from '../../../shared/kernel/html.ts';
import { localDeadline } from '../../../shared/letters/local-moment.ts';
import { CHINESE } from '../../../shared/letters/wording/chinese.ts';
import { ENGLISH } from '../../../shared/letters/wording/english.ts';
import type { BranchOverview, WorkItem } from './overview.ts';
import { wallClock } from './wall-clock.ts';

const WORDS = { en: ENGLISH, 'zh-CN': CHINESE };

/** Names of the staff by identifier. */
export type Names = ReadonlyMap<string, string>;

/** What a branch owes: who must do what for which customer by when on its own wall clock. */
export function branchSection(
  { branch, seenBy, work, hasMore }: BranchOverview,
  names: Names,
  now: Instant,
): Html {
  const base = `/_local/as/${seenBy?.id}/v1/branches/${branch.id}`;
  const all = `${base}/work-list?owner=anyone`;
  return html`<h2>${branch.name} <span class="quiet">${branch.id} · ${wallClock(now, branch.timeZone)} ${branch.timeZone}</span></h2>
${seenBy ? tasks() : html`<p class="quiet">Nobody is supervisor here, so nobody may see what is open.</p>`}
`;

  function tasks(): Html {
    if (work.length === 0) return html`<p class="quiet">Nothing is open here.</p>`;
    return html`<div class="wide"><table>
<tr><th>Due</th><th>Task</th><th>Customer</th><th>Plate</th><th>Owner</th></tr>
${work.map(row)}
</table></div>
<p class="quiet">${hasMore ? html`More is open: ` : undefined}<a href="${all}">the whole list in the API</a></p>`;
  }

  function row({ obligation, customer, vehicle }: WorkItem): Html {
    const { language, timeZone } = branch;
    const owner = obligation.ownerId
      ? (names.get(obligation.ownerId) ?? obligation.ownerId)
      : 'the supervisors';
    const customerUrl = `${base}/customers/${customer.id}`;
    return html`<tr><td class="when${obligation.overdue ? ' late' : ''}">${localDeadline(obligation.dueAt, timeZone, language)}</td>
<td><a href="${customerUrl}/obligations/${obligation.id}">${WORDS[language].kinds[obligation.kind]}</a></td>
<td><a href="${customerUrl}">${customer.fullName}</a></td><td>${vehicle?.plateNumber}</td><td>${owner}</td></tr>
`;
  }
}
