import type {
  BranchId,
  CallId,
  CaseId,
  CustomerId,
  ObligationId,
  StaffId,
  VehicleId,
  VisitId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { CallOutcome, StatementKind } from './call-outcomes.ts';
import { inStateOf } from './in-state.ts';

/** How serious a matter is. Each level has its own clock for the first response (practice C.7). */
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

/**
 * The contact in which a customer heard or said something about a matter: a call, a visit, a letter the customer
 * answered, or what they wrote in answer to a follow-up (named by the follow-up).
 */
export const CASE_CONTACTS = ['call', 'letter', 'visit', 'writtenReply'] as const;
export interface CaseContact {
  readonly type: (typeof CASE_CONTACTS)[number];
  readonly id: string;
}

/** What the customer thought of the answer. */
export const SATISFACTIONS = ['satisfied', 'notSatisfied', 'notReached'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

type Happening =
  | {
      readonly type: 'answeredAtOnce';
      readonly at: Instant;
      readonly by: StaffId;
      readonly answer: string;
      /** The contact in which it was given. Absent where somebody senior says so. */
      readonly proof?: CaseContact;
    }
  | {
      readonly type: 'studyStarted';
      readonly at: Instant;
      readonly by: StaffId;
      readonly promisedReplyAt?: Instant;
      /** The contact in which the customer was told that we work on it. */
      readonly proof?: CaseContact;
    }
  | { readonly type: 'noted'; readonly at: Instant; readonly by: StaffId; readonly text: string }
  /** Studying it brought no solution. From now on the days for the report count (policy A.3 no. 5). */
  | { readonly type: 'declaredUnsolved'; readonly at: Instant; readonly by: StaffId; readonly reason: string }
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
  /** A call that reached the customer before there was an answer: they know that we work on it. */
  | { readonly type: 'responded'; readonly at: Instant; readonly by: StaffId; readonly callId: CallId }
  | {
      readonly type: 'replyTried';
      readonly at: Instant;
      readonly by: StaffId;
      readonly callId: CallId;
      readonly outcome: CallOutcome;
    }
  | ({ readonly type: 'informed' } & CaseReply)
  /** The call turned out to be recorded wrongly: what it did to the case is undone. */
  | { readonly type: 'callVoided'; readonly at: Instant; readonly by: StaffId; readonly callId: CallId }
  /** So was the visit. */
  | { readonly type: 'visitVoided'; readonly at: Instant; readonly by: StaffId; readonly visitId: VisitId }
  | {
      readonly type: 'satisfactionRecorded';
      readonly at: Instant;
      readonly by: StaffId;
      readonly satisfaction: Satisfaction;
      readonly words?: string;
      /** The contact in which it was said. Absent where somebody senior says so. */
      readonly proof?: CaseContact;
    }
  | {
      readonly type: 'reopened';
      readonly at: Instant;
      readonly by: StaffId | 'system';
      readonly because: 'notSatisfied' | 'request' | 'letterFailed' | 'callVoided' | 'visitVoided';
    }
  | {
      readonly type: 'levelRaised';
      readonly at: Instant;
      readonly by: StaffId;
      readonly level: CaseLevel;
      readonly reason: string;
    }
  | { readonly type: 'handedOver'; readonly at: Instant; readonly by: StaffId; readonly to: StaffId }
  | { readonly type: 'paused'; readonly at: Instant; readonly by: StaffId; readonly reason: string }
  | { readonly type: 'resumed'; readonly at: Instant; readonly by: StaffId | 'system' }
  /** Another case turned out to be about the same and goes on in this one. */
  | { readonly type: 'absorbed'; readonly at: Instant; readonly by: StaffId; readonly caseId: CaseId }
  | {
      readonly type: 'ended';
      readonly at: Instant;
      readonly by: StaffId;
      readonly reason: string;
      /** Where the customer took the matter back: the contact in which they said so. */
      readonly proof?: CaseContact;
    };

/** One thing that happened to a case; kept for ever, in order. */
export type CaseEvent = Happening & {
  /** The absent owner whose work a deputy did. */
  readonly actingFor?: StaffId;
};

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
  /**
   * Who handles it now. Absent while nobody is appointed who may handle it. Then the supervisors hold it
   * (A-09).
   */
  readonly ownerId?: StaffId;
  /** A complaint about a person is hidden from that person and owned by somebody more senior. */
  readonly aboutStaffId?: StaffId;
  readonly reopenedCount: number;
  /** The present pause began then, for a stored reason. Earlier pauses are in `events`. */
  readonly pausedSince?: Instant;
  readonly events: readonly CaseEvent[];
  /** The obligations that run for it now, by what they ask. */
  readonly obligationIds: {
    readonly firstResponse?: ObligationId;
    readonly report?: ObligationId;
    readonly decision?: ObligationId;
    readonly reply?: ObligationId;
    readonly satisfaction?: ObligationId;
  };
}

/** Where a case stands (state machine E.3). */
export type CaseState =
  | { readonly status: 'open' }
  | { readonly status: 'studying' }
  | { readonly status: 'reported' }
  | { readonly status: 'replyPending'; readonly solution: string; readonly solvedAt: Instant }
  | { readonly status: 'answered'; readonly answeredAt: Instant }
  | { readonly status: 'closed'; readonly closedAt: Instant }
  | { readonly status: 'closedUnreachable'; readonly closedAt: Instant }
  | { readonly status: 'withdrawn'; readonly closedAt: Instant; readonly reason: string }
  | { readonly status: 'merged'; readonly closedAt: Instant; readonly intoCaseId: CaseId };
export type CaseStatus = CaseState['status'];

export const CASE_STATUSES = [
  'open',
  'studying',
  'reported',
  'replyPending',
  'answered',
  'closed',
  'closedUnreachable',
  'withdrawn',
  'merged',
] as const satisfies readonly CaseStatus[];

/** The states of a matter that is not settled. */
export const RUNNING_STATUSES = ['open', 'studying', 'reported', 'replyPending', 'answered'] as const;

/** What may be timed of a case, each by one obligation. */
export type CaseClock = keyof CaseBase['obligationIds'];

/** A request, wish or complaint that asks for something. */
export type ServiceCase = CaseBase & CaseState;

/** The case in one or some of its states. */
export type CaseIn<Status extends CaseStatus> = Extract<ServiceCase, { readonly status: Status }>;

/** The case in another state. */
export const caseInState = inStateOf<CaseBase, CaseState>({
  type: true,
  id: true,
  branchId: true,
  customerId: true,
  version: true,
  kind: true,
  level: true,
  text: true,
  origin: true,
  vehicleId: true,
  openedAt: true,
  firstReceiverId: true,
  ownerId: true,
  aboutStaffId: true,
  reopenedCount: true,
  pausedSince: true,
  events: true,
  obligationIds: true,
});
