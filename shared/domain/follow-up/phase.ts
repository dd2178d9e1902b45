import type { Instant } from '../../kernel/instant.ts';
import type { Obligation } from '../obligation/index.ts';
import type { FollowUp } from './records.ts';

/** The states of a follow-up as people know them; the first three are a matter of the clock. */
export const FOLLOW_UP_STATES = [
  'planned',
  'open',
  'callbackPending',
  'done',
  'refused',
  'suppressed',
  'unreachable',
  'superseded',
  'cancelled',
] as const;
export type FollowUpStateName = (typeof FOLLOW_UP_STATES)[number];

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
