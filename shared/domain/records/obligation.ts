import type { BranchId, CustomerId, ObligationId, StaffId, VehicleId, VisitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { TimeZone } from '../../kernel/time-zone.ts';
import type { AnchorEvent, ExplanationStep } from './explanation.ts';
import { inStateOf } from './in-state.ts';

/** The rules of the policy this version carries out; see `policy-table.ts`. */
export const OBLIGATION_KINDS = [
  'dossier',
  'firstFollowUp',
  'secondFollowUp',
  'caseFirstResponse',
  'caseReport',
  'caseDecision',
  'caseReply',
  'satisfactionCheck',
  'contactData',
  'letterOutcome',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** What came up while an obligation is open. Its owner is reminded once of each, at its time. */
export const REMINDERS = ['nextAttempt', 'promisedReply', 'callback'] as const;
export type Reminder = (typeof REMINDERS)[number];

export function isReminder(name: string): name is Reminder {
  return REMINDERS.some((reminder) => reminder === name);
}

/** What the customer was told a time for. The owner is also reminded some minutes before it. */
export const LEAD_OF = { promisedReply: 'promisedReplySoon', callback: 'callbackSoon' } as const;
export type TimedReminder = keyof typeof LEAD_OF;
export type Lead = (typeof LEAD_OF)[TimedReminder];

/** The step before its time, of a reminder that has one. */
export function leadOf(reminder: Reminder): Lead | undefined {
  return reminder === 'nextAttempt' ? undefined : LEAD_OF[reminder];
}

/** What a step reminds of, at its time or before it. Undefined for any other step. */
export function reminderIn(step: string): Reminder | undefined {
  return REMINDERS.find((reminder) => reminder === step || leadOf(reminder) === step);
}

/**
 * What can happen as time passes, in the usual order. `noOpenDay` warns of a window in which the branch never
 * works; `nextAttempt` follows an attempt that reached nobody; `promisedReply` is when the customer may
 * expect an answer; `callback` is agreed with the customer, and both are announced by a step of their own
 * some minutes before; `anotherAgent` asks for one who speaks the customer's language; `majorMatter` tells of
 * a matter that became major.
 */
export const LADDER_STEPS = [
  'opening',
  'noOpenDay',
  'lastDay',
  LEAD_OF.promisedReply,
  LEAD_OF.callback,
  ...REMINDERS,
  'anotherAgent',
  'majorMatter',
  'overdue',
  'escalation',
] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

export interface PendingStep {
  readonly step: LadderStep;
  readonly fireAt: Instant;
}

/** What proves that it was done. */
export type Proof =
  | { readonly type: 'call'; readonly id: string }
  | { readonly type: 'visit'; readonly id: string }
  | { readonly type: 'letter'; readonly id: string }
  /** What the customer wrote, kept with the follow-up it answers. */
  | { readonly type: 'writtenReply'; readonly id: string }
  /** What was done about the matter, as its own record tells. */
  | { readonly type: 'case'; readonly id: string }
  /** The customer's particulars, put right. */
  | { readonly type: 'customer'; readonly id: string };

export const CANCELLATION_REASONS = [
  'refusedByCustomer',
  'doNotCall',
  'consentWithdrawn',
  'unreachable',
  'supersededByVisit',
  'vehicleSold',
  'deceased',
  'callVoided',
  'visitVoided',
  'cancelledBySupervisor',
  'caseMovedOn',
  'caseClosed',
  'caseMerged',
  'letterFailed',
  'letterSettled',
  'personErased',
] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

/** The time of a duty passed while it was undone: a fact of its own (practice C.2). It happened at `dueAt`. */
export interface Breach {
  /** Who had to do it then: the owner, whoever stood in, or the supervisors. */
  readonly onDuty: StaffId | 'supervisors';
}

interface ObligationBase {
  readonly type: 'obligation';
  readonly id: ObligationId;
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly version: number;
  readonly kind: ObligationKind;
  /** Policy clauses this obligation carries out, such as `A-13`. */
  readonly clauses: readonly string[];
  readonly subject: {
    readonly type: 'visit' | 'followUp' | 'case' | 'customer' | 'letter';
    readonly id: string;
  };
  /** Absent where no visit brought it about. */
  readonly visitId?: VisitId;
  readonly vehicleId?: VehicleId;
  /** Who must do it; absent when no agent is appointed, then the supervisors hold it. */
  readonly ownerId?: StaffId;
  /** Whom the matter complains about: must neither see it nor be told of it. */
  readonly hiddenFromId?: StaffId;
  readonly anchor: { readonly event: AnchorEvent; readonly at: Instant; readonly on: LocalDate };
  readonly timeZone: TimeZone;
  /** `g<group version>.b<branch version>` of the settings the window was computed with. */
  readonly settingsVersion: string;
  readonly opensAt: Instant;
  /** Exclusive: on time means `doneAt < dueAt`. */
  readonly dueAt: Instant;
  readonly opensOn: LocalDate;
  /** The last local day that is on time. */
  readonly dueOn: LocalDate;
  readonly explanation: readonly ExplanationStep[];
  readonly createdAt: Instant;
  /** Counts every change of the armed step; a firing of an older generation is stale. */
  readonly generation: number;
  /**
   * Present once it was found undone at `dueAt`. Nothing removes it. A deed of before that was entered later
   * overrules it, as long as that deed stands: see `breachOf`.
   */
  readonly breach?: Breach;
  /** In firing order; only the first is armed. Empty unless the obligation is open. */
  readonly pendingSteps: readonly PendingStep[];
}

export type Obligation = ObligationBase & ObligationState;

export type ObligationState =
  | { readonly status: 'open' }
  | { readonly status: 'met'; readonly metAt: Instant; readonly proof: Proof; readonly doneBy: StaffId }
  | { readonly status: 'metLate'; readonly metAt: Instant; readonly proof: Proof; readonly doneBy: StaffId }
  | {
      readonly status: 'waived';
      readonly waivedAt: Instant;
      readonly waivedBy: StaffId;
      readonly reason: string;
    }
  | { readonly status: 'cancelled'; readonly cancelledAt: Instant; readonly reason: CancellationReason };

export type OpenObligation = ObligationBase & { readonly status: 'open' };

/** The obligation in another state. */
export const obligationInState = inStateOf<ObligationBase, ObligationState>({
  type: true,
  id: true,
  branchId: true,
  customerId: true,
  version: true,
  kind: true,
  clauses: true,
  subject: true,
  visitId: true,
  vehicleId: true,
  ownerId: true,
  hiddenFromId: true,
  anchor: true,
  timeZone: true,
  settingsVersion: true,
  opensAt: true,
  dueAt: true,
  opensOn: true,
  dueOn: true,
  explanation: true,
  createdAt: true,
  generation: true,
  breach: true,
  pendingSteps: true,
});
