import { earliest, type Instant, instant } from '../../kernel/instant.ts';
import type { Absence, AbsenceState } from '../records/absence.ts';

/** A stretch of time; `until` is exclusive. */
export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/** The end of what has none. */
const NEVER = instant('9999-12-31T23:59:59.999Z');

type Dates = Pick<Absence, 'startsAt' | 'endsAt' | 'endedEarlyAt' | 'revokedAt'>;

/** What the absence came to: shorter than planned when it was ended early, nothing when it was taken back. */
export function periodOf({ startsAt, endsAt = NEVER, endedEarlyAt, revokedAt }: Dates): Period {
  if (revokedAt) return { from: startsAt, until: startsAt };
  return { from: startsAt, until: endedEarlyAt ? earliest(endedEarlyAt, endsAt) : endsAt };
}

/** The state at a moment (state machine E.6: scheduled, active, ended, revoked). */
export function absenceState(absence: Dates, at: Instant): AbsenceState {
  if (absence.revokedAt) return 'revoked';
  const { from, until } = periodOf(absence);
  if (at >= until) return 'ended';
  return at < from ? 'coming' : 'running';
}

/** What two stretches of time share; undefined when they only touch. */
export function shared(one: Period, other: Period): Period | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const until = earliest(one.until, other.until);
  return from < until ? { from, until } : undefined;
}
