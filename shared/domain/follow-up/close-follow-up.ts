import type { CallId, ConsentId, StaffId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/never.ts';
import type { CancellationReason, Obligation } from '../records/obligation.ts';
import { cancelObligation } from '../obligation/index.ts';
import { type RecordChange, replace } from '../records/change.ts';
import type { FollowUpWithObligation } from './pending-follow-ups.ts';
import type { FinalMessage, FollowUp, PendingFollowUp } from '../records/follow-up.ts';

/** Why a follow-up ends without the call it was made for. */
export type Closing =
  | { readonly status: 'refused'; readonly callId: CallId }
  | {
      readonly status: 'suppressed';
      readonly callId: CallId;
      readonly because: 'doNotCall' | 'vehicleSold' | 'deceased';
    }
  | {
      readonly status: 'suppressed';
      readonly consentId: ConsentId;
      readonly because: 'consentWithdrawn';
    }
  | {
      readonly status: 'unreachable';
      readonly because: 'attemptsExhausted' | 'badNumber';
      readonly finalMessage?: FinalMessage;
    }
  | { readonly status: 'superseded'; readonly byVisitId: VisitId }
  | {
      readonly status: 'cancelled';
      readonly by: StaffId;
      readonly reason: string;
      readonly because: 'cancelledBySupervisor' | 'callVoided' | 'vehicleSold';
    }
  /** The first follow-up that brought it is owed again. */
  | { readonly status: 'cancelled'; readonly reason: string; readonly because: 'letterFailed' };

export interface ClosedFollowUp extends FollowUpWithObligation {
  readonly changes: readonly RecordChange[];
}

/** Ends a pending follow-up and cancels its obligation with the reason the figures need. */
export function closeFollowUp(
  pending: PendingFollowUp,
  obligation: Obligation,
  closing: Closing,
  closedAt: Instant,
): ClosedFollowUp {
  const { callbackAt: _, status: __, ...base } = pending;
  const followUp: FollowUp = { ...base, ...closedState(closing, closedAt) };
  const cancelled = cancelObligation(obligation, { at: closedAt, reason: reasonOf(closing) });
  return {
    followUp: { ...followUp, version: followUp.version + 1 },
    obligation: { ...cancelled, version: cancelled.version + 1 },
    changes: [replace(followUp), replace(cancelled)],
  };
}

type ClosedState =
  Extract<FollowUp, { readonly closedAt: Instant }> extends infer State
    ? State extends FollowUp
      ? Omit<State, Exclude<keyof PendingFollowUp, 'status'>>
      : never
    : never;

function closedState(closing: Closing, closedAt: Instant): ClosedState {
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
