import type { BranchId, CaseId, CustomerId, ObligationId, StaffId, VehicleId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { StatementKind } from '../call/index.ts';

/** How grave a matter is; each level has its own clock for the first response (practice C.7). */
export const CASE_LEVELS = ['ordinary', 'serious', 'major'] as const;
export type CaseLevel = (typeof CASE_LEVELS)[number];

/** Where the customer said it. */
export interface CaseOrigin {
  readonly type: 'call' | 'visit' | 'letter';
  readonly id: string;
}

/** What shows that the customer was told: a call that reached them or a reply letter posted. */
export interface CaseReply {
  readonly at: Instant;
  readonly by: StaffId;
  readonly proof: { readonly type: 'call' | 'letter'; readonly id: string };
}

export const SATISFACTIONS = ['satisfied', 'notSatisfied', 'notReached'] as const;

/** One thing that happened to a case; kept for ever, in order. */
export type CaseEvent =
  | { readonly type: 'answeredAtOnce'; readonly at: Instant; readonly by: StaffId; readonly answer: string }
  | {
      readonly type: 'studyStarted';
      readonly at: Instant;
      readonly by: StaffId;
      readonly promisedReplyAt?: Instant;
    }
  | { readonly type: 'noted'; readonly at: Instant; readonly by: StaffId; readonly text: string }
  | {
      readonly type: 'reported';
      readonly at: Instant;
      readonly by: StaffId;
      readonly tried: string;
      readonly asked: string;
    }
  | { readonly type: 'askedForMore'; readonly at: Instant; readonly by: StaffId; readonly question: string }
  | {
      readonly type: 'solved';
      readonly at: Instant;
      readonly by: StaffId;
      readonly solution: string;
      readonly source: 'agent' | 'supervisor';
    }
  | { readonly type: 'replyTried'; readonly at: Instant; readonly by: StaffId; readonly callId: string }
  | ({ readonly type: 'informed' } & CaseReply)
  | {
      readonly type: 'satisfactionRecorded';
      readonly at: Instant;
      readonly by: StaffId;
      readonly satisfaction: (typeof SATISFACTIONS)[number];
      readonly words?: string;
    }
  | {
      readonly type: 'reopened';
      readonly at: Instant;
      readonly by: StaffId;
      readonly because: 'notSatisfied' | 'request' | 'letterFailed';
    }
  | {
      readonly type: 'levelRaised';
      readonly at: Instant;
      readonly by: StaffId | 'system';
      readonly level: CaseLevel;
      readonly reason: string;
    }
  | { readonly type: 'handedOver'; readonly at: Instant; readonly by: StaffId; readonly to: StaffId }
  | { readonly type: 'paused'; readonly at: Instant; readonly by: StaffId; readonly reason: string }
  | { readonly type: 'resumed'; readonly at: Instant; readonly by: StaffId }
  | { readonly type: 'ended'; readonly at: Instant; readonly by: StaffId; readonly reason: string };

interface CaseBase {
  readonly type: 'case';
  readonly id: CaseId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly kind: StatementKind;
  readonly level: CaseLevel;
  /** In the customer's words. */
  readonly text: string;
  readonly origin: CaseOrigin;
  readonly vehicleId?: VehicleId;
  readonly openedAt: Instant;
  /** Stays answerable until handed over (首问责任制). */
  readonly firstReceiverId: StaffId;
  /** Who handles it now. */
  readonly ownerId: StaffId;
  /** A complaint about a person is hidden from that person and owned by somebody more senior. */
  readonly aboutStaffId?: StaffId;
  readonly reopenedCount: number;
  /** Runs since then with a stored reason; see `events` for the pauses of before. */
  readonly pausedSince?: Instant;
  readonly events: readonly CaseEvent[];
  /** The obligations that run for it now, by what they ask. */
  readonly obligationIds: {
    readonly firstResponse?: ObligationId;
    readonly report?: ObligationId;
    readonly reply?: ObligationId;
    readonly satisfaction?: ObligationId;
  };
}

/** A request, wish or complaint that asks for something (state machine E.3). */
export type ServiceCase = CaseBase &
  (
    | { readonly status: 'open' }
    | { readonly status: 'studying' }
    | { readonly status: 'reported' }
    | { readonly status: 'replyPending'; readonly solution: string; readonly solvedAt: Instant }
    | { readonly status: 'answered'; readonly answeredAt: Instant }
    | { readonly status: 'closed'; readonly closedAt: Instant }
    | { readonly status: 'closedUnreachable'; readonly closedAt: Instant }
    | { readonly status: 'withdrawn'; readonly closedAt: Instant; readonly reason: string }
    | { readonly status: 'merged'; readonly closedAt: Instant; readonly intoCaseId: CaseId }
  );
