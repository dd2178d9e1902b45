import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { endOfDay, localDateOf } from '../../kernel/time-zone.ts';
import { nextDayPartAt } from '../branch/index.ts';
import type { CallOutcome } from '../records/call-outcomes.ts';
import type { BranchFacts } from '../records/facts.ts';

const BUSY_TONE_MINUTES = 30;

/**
 * The earliest moment at which another try is worth it (practice C.6). Half an hour after a busy tone. The
 * next part of the day for a customer who had no time. The next day for a telephone switched off. Otherwise
 * after the gap that makes attempts count as separate.
 */
export function nextAttemptNotBefore(
  outcome: CallOutcome,
  triedAt: Instant,
  facts: Pick<BranchFacts, 'branch' | 'settings'>,
): Instant {
  const { timeZone } = facts.branch;
  if (outcome === 'busyTone') return plusMinutes(triedAt, BUSY_TONE_MINUTES);
  if (outcome === 'busyNow') return nextDayPartAt(triedAt, timeZone);
  if (outcome === 'poweredOff') return endOfDay(localDateOf(triedAt, timeZone), timeZone);
  return plusMinutes(triedAt, facts.settings.unreachable.minGapMinutes);
}
