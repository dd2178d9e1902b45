import type {
  BranchId,
  CallId,
  ConsentId,
  CustomerId,
  FollowUpId,
  LetterId,
  ObligationId,
  StaffId,
  VehicleId,
  VisitId,
} from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { CallOutcome, CallTopic } from './call-outcomes.ts';
import { inStateOf } from './in-state.ts';

/** One try to reach the customer for this follow-up. */
export interface Attempt {
  readonly callId: CallId;
  readonly at: Instant;
  readonly outcome: CallOutcome;
}

/**
 * The last message before a follow-up is closed as unreachable, or why there was none (practice C.6). E-mails and
 * letters are in the letter register.
 */
export type FinalMessage =
  | { readonly channel: 'sms'; readonly sentAt: Instant; readonly reference: string }
  | {
      readonly channel: 'email' | 'letter';
      readonly letterId: LetterId;
      readonly sentAt: Instant;
      /** Its number in the register. */
      readonly reference: string;
    }
  | { readonly channel: 'none'; readonly reason: string };

/** Ways a customer answers in writing. */
export const REPLY_CHANNELS = ['email', 'post', 'sms', 'chat'] as const;

/** What the customer wrote in answer to the two questions of A-14. */
export interface WrittenReply {
  readonly channel: (typeof REPLY_CHANNELS)[number];
  readonly vehicleUse: string;
  readonly serviceOpinion: string;
}

interface FollowUpBase {
  readonly type: 'followUp';
  readonly id: FollowUpId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly ordinal: 'first' | 'second';
  readonly visitId: VisitId;
  readonly vehicleId?: VehicleId;
  /**
   * When the visit was over and who served the customer. Decisions on a follow-up need no more of the visit.
   */
  readonly visitEndedAt: Instant;
  readonly advisorId?: StaffId;
  readonly obligationId: ObligationId;
  /** The first follow-up a second one came from. */
  readonly previousFollowUpId?: FollowUpId;
  /** The second one this first one brought, or the latest if there were several. */
  readonly nextFollowUpId?: FollowUpId;
  /** Topics of the previous call, which this one must not merely repeat. */
  readonly previousTopics: readonly CallTopic[];
  readonly attempts: readonly Attempt[];
  readonly nextAttemptNotBeforeAt?: Instant;
  /** Whom a complaint it led to is about. They are not shown what was said. */
  readonly withheldFromIds?: readonly StaffId[];
}

/** What a follow-up has of its own in each state. */
export type FollowUpState =
  | { readonly status: 'pending'; readonly callbackAt?: Instant }
  | {
      readonly status: 'done';
      readonly doneAt: Instant;
      /** The call it was made with. */
      readonly callId?: CallId;
      /** Where the customer answered in writing instead. */
      readonly reply?: WrittenReply;
    }
  | { readonly status: 'refused'; readonly closedAt: Instant; readonly callId: CallId }
  | {
      readonly status: 'suppressed';
      readonly closedAt: Instant;
      /** Where it was said in a call. */
      readonly callId?: CallId;
      /** Where the customer withdrew consent otherwise. */
      readonly consentId?: ConsentId;
    }
  | {
      readonly status: 'unreachable';
      readonly closedAt: Instant;
      readonly because: 'attemptsExhausted' | 'badNumber';
      readonly finalMessage?: FinalMessage;
    }
  | { readonly status: 'superseded'; readonly closedAt: Instant; readonly byVisitId: VisitId }
  | {
      readonly status: 'cancelled';
      readonly closedAt: Instant;
      readonly by?: StaffId;
      readonly reason: string;
    };

/**
 * A follow-up call to make. While `pending` its phase (planned, open, callback agreed) is a matter of the
 * clock, see `phase.ts`; the other states are final, except that voiding the call reopens `done`.
 */
export type FollowUp = FollowUpBase & FollowUpState;

export type PendingFollowUp = FollowUpBase & { readonly status: 'pending'; readonly callbackAt?: Instant };

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

/** The follow-up in another state. */
export const followUpInState = inStateOf<FollowUpBase, FollowUpState>({
  type: true,
  id: true,
  branchId: true,
  customerId: true,
  version: true,
  ordinal: true,
  visitId: true,
  vehicleId: true,
  visitEndedAt: true,
  advisorId: true,
  obligationId: true,
  previousFollowUpId: true,
  nextFollowUpId: true,
  previousTopics: true,
  attempts: true,
  nextAttemptNotBeforeAt: true,
  withheldFromIds: true,
});
