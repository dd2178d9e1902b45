import { operations } from '../../../shared/contracts/operations.ts';
import { type Html, html } from '../../../shared/kernel/html.ts';
import type { Happening } from '../clock/happenings.ts';
import type { Names } from './branch-section.ts';
import type { BranchOverview } from './overview.ts';
import { wallClock } from './wall-clock.ts';

const KINDS: Readonly<Record<Happening['kind'], string>> = {
  recorded: 'Recorded',
  timerFired: 'Timer fired',
  timerLost: 'Timer lost',
  sweepRan: 'Sweep',
  recurred: 'Recurring run',
  mailSent: 'Mail sent',
  mailEvent: 'Mail event',
  invocationFailed: 'Function failed',
  deadLetter: 'Dead letter',
  streamBatchFailed: 'Stream batch failed',
  itemsExpired: 'Expired items deleted',
};

/** What the system records by itself, in words. Everything else is an operation of the API. */
const BY_ITSELF: Readonly<Record<string, string>> = {
  applyObligationStep: 'A step of a deadline was applied',
  applyRetention: 'Somebody kept long enough is being forgotten',
  checkCover: 'The cover of an absence was looked at',
  composeDigest: 'A mail to staff was written',
  continueRemainder: 'The rest of a large change was carried out',
  erasePart: 'A part of an erasure was carried out',
  lookAfterMail: 'A mail was looked after',
  recordMailAttempt: 'The outcome of a mail was noted',
  resolveMail: 'What became of a mail was noted',
  takeMail: 'A mail is being sent',
  seedDemoGroup: 'The demo group was entered',
};

/** One thing that happened, in words where there are any, by the wall clock of its branch. */
export function happeningLine(one: Happening, branches: readonly BranchOverview[], customers: Names): Html {
  const place = branches.find(({ branch }) => branch.id === one.about?.branchId);
  const zone = place?.branch.timeZone;
  return html`<tr><td class="when"><time datetime="${one.at}" title="${zone ?? 'UTC'}">${wallClock(one.at, zone)}</time></td><td>${KINDS[one.kind]}</td><td title="${one.text}">${words(one)}</td><td>${place?.branch.name}</td><td>${customerLink(one, place, customers)}</td></tr>
`;
}

function words({ text, about }: Happening): string {
  if (!about) return text;
  const { operation } = about;
  return BY_ITSELF[operation] ?? operations.find(({ id }) => id === operation)?.summary ?? operation;
}

function customerLink(
  { about }: Happening,
  place: BranchOverview | undefined,
  customers: Names,
): Html | undefined {
  if (about?.customerId === undefined || !place?.seenBy) return undefined;
  const name = customers.get(about.customerId) ?? 'a customer';
  return html`<a href="/_local/as/${place.seenBy.id}/v1/branches/${place.branch.id}/customers/${about.customerId}">${name}</a>`;
}
