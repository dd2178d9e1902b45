import { type Html, html } from '../../../shared/kernel/html.ts';
import type { LocalStack } from '../local-stack.ts';
import { branchSection } from './branch-section.ts';
import { happeningLine } from './happening-line.ts';
import { overview } from './overview.ts';
import { pageFrame } from './page-frame.ts';
import { CLOCK_SCRIPT } from './page-script.ts';
import { wallClock } from './wall-clock.ts';

const MAILS = 8;
const HAPPENINGS = 15;
const TIMERS = 20;

/** The clock, what every branch owes, the last mails and what happened; below, the engines' own doings. */
export async function localPage(stack: LocalStack): Promise<string> {
  const now = stack.clock.now();
  const { branches, staff } = await overview(stack);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const customers = new Map(
    branches.flatMap(({ work }) => work.map(({ customer }) => [customer.id, customer.fullName] as const)),
  );
  const zones = new Map(branches.map(({ branch }) => [branch.id as string, branch.timeZone]));
  const mails = stack.mailSummaries({ to: '', subject: '' });
  const happenings = stack.happenings().slice(-HAPPENINGS).toReversed();
  return pageFrame(
    'Aftercare, local run',
    html`<h1>Aftercare, local run</h1>
<p class="quiet"><a href="${stack.inboxUrl}">Inbox</a> · <a href="/v1/docs">API reference</a> · <a href="/_local/tokens">Staff and tokens</a> · <a href="/_local/state">State as JSON</a></p>
<div class="row">
<button data-command='{"advance":"PT1H"}'>+1 hour</button>
<button data-command='{"advance":"P1D"}'>+1 day</button>
<button data-command='{"toNext":true}'>Next timer</button>
</div>
<p id="moved" class="quiet" role="status"></p>
<main>
<p>${wallClock(now)} UTC. ${stack.clock.frozen ? 'The clock stands still.' : 'The clock runs with the machine.'}</p>
${branches.map((one) => branchSection(one, names, now))}
${table('Last mails', ['Sent', 'To', 'Subject'], 'No mail was sent yet.', mails.slice(0, MAILS).map(mailLine))}
<p class="quiet"><a href="${stack.inboxUrl}">All ${mails.length} in the inbox</a></p>
${table(
  'What happened',
  ['When', 'What', '', 'Branch', 'Customer'],
  'Nothing has happened since it was started.',
  happenings.map((one) => happeningLine(one, branches, customers)),
)}
${engines(stack)}
</main>
${CLOCK_SCRIPT}`,
  );

  function mailLine({ messageId, sentAt, to, subject, branchId }: (typeof mails)[number]): Html {
    const zone = zones.get(branchId ?? '');
    return html`<tr><td class="when"><time datetime="${sentAt}" title="${zone ?? 'UTC'}">${wallClock(sentAt, zone)}</time></td><td>${to}</td><td><a href="${stack.inboxUrl}/mail/${messageId}">${subject}</a></td></tr>
`;
  }
}

function engines(stack: LocalStack): Html {
  const timers = stack.pendingTimers(TIMERS);
  const letters = stack.deadLetters();
  return html`<details${letters.length > 0 ? html` open` : undefined}><summary>Engines: timers, and what could not be carried out</summary>
${table(
  'Next timers',
  ['Fires at (UTC)', 'Timer'],
  'No timer is armed.',
  timers.map(({ fireAt, name }) => html`<tr><td class="when">${wallClock(fireAt)}</td><td>${name}</td></tr>`),
)}
${table(
  'Dead letters',
  ['At (UTC)', 'Queue'],
  'None: everything could be carried out.',
  letters
    .slice(-TIMERS)
    .map(({ at, destinationArn }) => html`<tr><td class="when">${at}</td><td>${destinationArn}</td></tr>`),
)}
</details>`;
}

function table(title: string, heads: readonly string[], none: string, rows: readonly Html[]): Html {
  return html`<h2>${title}</h2>
${
  rows.length === 0
    ? html`<p class="quiet">${none}</p>`
    : html`<div class="wide"><table><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr>
${rows}</table></div>`
}`;
}
