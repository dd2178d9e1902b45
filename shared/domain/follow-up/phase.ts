import type { Instant } from '../../kernel/instant.ts';
import type { Obligation } from '../records/obligation.ts';
import type { FollowUp, FollowUpStateName } from '../records/follow-up.ts';

/** The state at a moment: `planned` before the window opens, then `open` or waiting for a callback. */
export function followUpStateAt(
  followUp: FollowUp,
  obligation: Pick<Obligation, 'opensAt'>,
  now: Instant,
): FollowUpStateName {
  if (followUp.status !== 'pending') return followUp.status;
  if (followUp.callbackAt && now < followUp.callbackAt) return 'callbackPending';
  return now < obligation.opensAt ? 'planned' : 'open';
}
