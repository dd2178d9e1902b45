import type { BranchFacts } from './facts.ts';
import { type Instant, plusMinutes } from '../../kernel/instant.ts';

/** Clocks of clients may be this much ahead of ours. */
const TOLERATED_SKEW_MINUTES = 5;

/** Older events belong to the import of history, which brings no duties. */
const OLDEST_DAYS = 31;

export type EventTimeRefusal =
  | { readonly code: 'event-in-future'; readonly data: { readonly at: Instant; readonly now: Instant } }
  | { readonly code: 'event-too-old'; readonly data: { readonly at: Instant; readonly oldest: Instant } };

/**
 * Checks the stated moment of something that happened: not in the future (five minutes of clock
 * difference are tolerated) and at most 31 days ago.
 * @returns the refusal, or undefined when the moment is acceptable.
 */
export function checkEventTime(at: Instant, facts: Pick<BranchFacts, 'now'>): EventTimeRefusal | undefined {
  if (at > plusMinutes(facts.now, TOLERATED_SKEW_MINUTES)) {
    return { code: 'event-in-future', data: { at, now: facts.now } };
  }
  const oldest = plusMinutes(facts.now, -OLDEST_DAYS * 24 * 60);
  if (at < oldest) return { code: 'event-too-old', data: { at, oldest } };
  return undefined;
}
