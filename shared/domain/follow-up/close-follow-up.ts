import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { CancellationReason, Obligation } from '../records/obligation.ts';
import { cancelObligation } from '../obligation/index.ts';
import {
  type Closing,
  type FollowUpState,
  followUpInState,
  type PendingFollowUp,
} from '../records/follow-up.ts';
import { type WrittenFollowUp, writtenFollowUp } from './written-follow-up.ts';

/** Ends a pending follow-up and cancels its obligation with the reason the figures need. */
export function closeFollowUp(
  pending: PendingFollowUp,
  obligation: Obligation,
  closing: Closing,
  closedAt: Instant,
  facts: Pick<BranchFacts, 'branch'>,
): WrittenFollowUp {
  const followUp = followUpInState(pending, closedState(closing, closedAt));
  const cancelled = cancelObligation(obligation, { at: closedAt, reason: reasonOf(closing) }, facts);
  return writtenFollowUp(followUp, cancelled);
}

function closedState(closing: Closing, closedAt: Instant): FollowUpState {
  switch (closing.status) {
    case 'refused':
      return { status: 'refused', closedAt, callId: closing.callId };
    case 'suppressed':
      return closing.because === 'consentWithdrawn'
        ? { status: 'suppressed', closedAt, consentId: closing.consentId }
        : { status: 'suppressed', closedAt, callId: closing.callId };
    case 'unreachable':
      return {
        status: 'unreachable',
        closedAt,
        because: closing.because,
        ...(closing.finalMessage && { finalMessage: closing.finalMessage }),
      };
    case 'superseded':
      return { status: 'superseded', closedAt, byVisitId: closing.byVisitId };
    case 'cancelled':
      return {
        status: 'cancelled',
        closedAt,
        ...('by' in closing && { by: closing.by }),
        reason: closing.reason,
      };
    default:
      return assertNever(closing);
  }
}

function reasonOf(closing: Closing): CancellationReason {
  switch (closing.status) {
    case 'refused':
      return 'refusedByCustomer';
    case 'suppressed':
      return closing.because;
    case 'unreachable':
      return 'unreachable';
    case 'superseded':
      return 'supersededByVisit';
    case 'cancelled':
      return closing.because;
    default:
      return assertNever(closing);
  }
}
