import { type Instant, latest } from '../../kernel/instant.ts';
import { plusMonths } from '../../kernel/local-date.ts';
import { endOfDay, localDateOf, startOfDay } from '../../kernel/time-zone.ts';
import type { Consent } from '../records/consent.ts';
import { lastConsent } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { lastActivityOf } from '../records/last-activity.ts';
import type { BranchFacts } from '../records/facts.ts';
import { type RecordChange, replace } from '../records/change.ts';
import { type ErasureBlocks, erasureBlocks, isBlocked } from './erasure-blocks.ts';

/** What keeps a dossier: its last activity, the last case closed, or proof of what the customer agreed to or stopped. */
export type KeptBecause = 'activity' | 'case' | 'consent';

export type RetentionVerdict =
  | { readonly verdict: 'erase'; readonly keptUntil: Instant; readonly because: KeptBecause }
  | { readonly verdict: 'keep'; readonly keptUntil: Instant; readonly because: KeptBecause }
  | { readonly verdict: 'blocked'; readonly keptUntil: Instant; readonly blocks: ErasureBlocks };

type RetentionFacts = Pick<BranchFacts, 'now' | 'branch' | 'settings'>;

/** A dossier that must stay is looked at again after this many months. */
const LOOK_AGAIN_AFTER_MONTHS = 1;

/**
 * Whether a dossier has been kept long enough (practice C.10). The branch's periods must have passed since
 * anything last happened in it, since its cases were closed and since the customer's consent ended. The
 * longest counts. They are minimum periods: the day they count from is not included, and they end with their
 * last local day (policy A.3 no. 1). So it does not matter when the job runs.
 */
export function retentionVerdict(dossier: DossierState, facts: RetentionFacts): RetentionVerdict {
  const { visitMonths, caseMonths, consentMonths } = facts.settings.retention;
  const terms: readonly (readonly [KeptBecause, Instant])[] = [
    ['activity', after(lastActivityOf(dossier), visitMonths, facts)],
    ...dossier.cases.flatMap((one) =>
      'closedAt' in one ? [['case', after(one.closedAt, caseMonths, facts)] as const] : [],
    ),
    ...dossier.consents.map((one) => ['consent', after(endOf(one, dossier), consentMonths, facts)] as const),
  ];
  const [because, keptUntil] = terms.reduce((longest, term) => (term[1] > longest[1] ? term : longest));
  if (keptUntil > facts.now) return { verdict: 'keep', keptUntil, because };
  const blocks = erasureBlocks(dossier);
  return isBlocked(blocks, { cancelFollowUps: false })
    ? { verdict: 'blocked', keptUntil, blocks }
    : { verdict: 'erase', keptUntil, because };
}

/** Dossiers without activity since then may have been kept long enough; all others have not. */
export function retentionHorizon({ now, branch, settings }: RetentionFacts): Instant {
  const today = localDateOf(now, branch.timeZone);
  return endOfDay(plusMonths(today, -settings.retention.visitMonths), branch.timeZone);
}

/**
 * Notes that a dossier was checked and stays, so that the next runs reach those behind it. It is checked
 * again a month later.
 */
export function lookAgain(dossier: DossierState, facts: RetentionFacts): readonly RecordChange[] {
  const { head } = dossier;
  const { timeZone } = facts.branch;
  const lookedUpTo = localDateOf(retentionHorizon(facts), timeZone);
  const countsFrom = startOfDay(plusMonths(lookedUpTo, LOOK_AGAIN_AFTER_MONTHS), timeZone);
  const retentionCountsFrom = latest(countsFrom, lastActivityOf(dossier));
  return head.retentionCountsFrom === retentionCountsFrom ? [] : [replace({ ...head, retentionCountsFrom })];
}

/** A yes that still holds was relied on up to the last activity. Any other entry proves its own moment. */
function endOf(said: Consent, dossier: DossierState): Instant {
  const holds = said.state === 'given' && lastConsent(dossier, said)?.id === said.id;
  return holds ? latest(said.at, lastActivityOf(dossier)) : said.at;
}

function after(at: Instant, months: number, { branch }: RetentionFacts): Instant {
  return endOfDay(plusMonths(localDateOf(at, branch.timeZone), months), branch.timeZone);
}
