import { type Instant, plusMinutes } from '../../kernel/instant.ts';
import { plusDays } from '../../kernel/local-date.ts';
import { localDateOf, startOfDay } from '../../kernel/time-zone.ts';
import type { CallOutcome } from '../call/index.ts';
import type { BranchFacts } from '../facts.ts';

const BUSY_TONE_MINUTES = 30;

/**
 * Before when another try is not worth making (practice C.6): half an hour after a busy tone, the next
 * day for a telephone switched off, otherwise the gap that makes attempts count as separate.
 */
export function nextAttemptNotBefore(
  outcome: CallOutcome,
  triedAt: Instant,
  facts: Pick<BranchFacts, 'branch' | 'settings'>,
): Instant {
  if (outcome === 'busyTone') return plusMinutes(triedAt, BUSY_TONE_MINUTES);
  if (outcome === 'poweredOff') {
    const { timeZone } = facts.branch;
    return startOfDay(plusDays(localDateOf(triedAt, timeZone), 1), timeZone);
  }
  return plusMinutes(triedAt, facts.settings.unreachable.minGapMinutes);
}
