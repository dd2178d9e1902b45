import type { StaffId, VehicleId, VisitId } from '../../kernel/ids.ts';
import { type Instant, plusMilliseconds } from '../../kernel/instant.ts';
import { followUpAgentFor } from '../branch/index.ts';
import type { CallTopic } from '../records/call-outcomes.ts';
import { mayContact } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { CancellationReason, OpenObligation } from '../records/obligation.ts';
import { computeWindow, type NewObligation, openObligation, POLICY } from '../obligation/index.ts';
import { insert, type RecordChange } from '../records/change.ts';
import { purposeOfFollowUp } from './follow-up-purpose.ts';
import { checkCaller } from './who-may-call.ts';
import { obligationOf } from './pending-follow-ups.ts';
import type { FollowUp, PendingFollowUp } from '../records/follow-up.ts';

/** What a follow-up keeps of the visit it is about. */
export interface VisitFollowedUp {
  readonly visitId: VisitId;
  readonly vehicleId?: VehicleId;
  readonly visitEndedAt: Instant;
  /** Who served the customer. */
  readonly advisorId?: StaffId;
}

interface PlanBase extends VisitFollowedUp {
  /** When the event happened that the follow-up counts from. */
  readonly anchorAt: Instant;
}

export type FollowUpToPlan = PlanBase &
  (
    | { readonly ordinal: 'first'; readonly event: 'vehicleDelivered' | 'consultationEnded' }
    | {
        readonly ordinal: 'second';
        readonly event: 'firstFollowUpMade' | 'firstFollowUpUnreachable';
        readonly previous: FollowUp;
        readonly previousTopics: readonly CallTopic[];
      }
  );

export interface PlannedFollowUp {
  readonly followUp: PendingFollowUp;
  readonly obligation: OpenObligation;
  readonly changes: readonly RecordChange[];
}

/**
 * Plans the first follow-up of a visit or the second one after it with its window.
 * @returns undefined when the customer must not be called for it (see `mayContact`), when
 * the branch makes no second follow-ups, or when the first one has brought its second already.
 */
export function planFollowUp(
  dossier: DossierState,
  plan: FollowUpToPlan,
  facts: BranchFacts,
): PlannedFollowUp | undefined {
  const purpose = purposeOfFollowUp(plan, facts.settings);
  if (!mayContact(dossier, { purpose, channel: 'phone' }, facts).allowed) return undefined;
  if (plan.ordinal === 'second') {
    if (!facts.settings.secondFollowUp.enabled || hasSecond(dossier, plan.previous)) return undefined;
  }

  const { branchId, customerId } = dossier.head;
  const id = facts.newId('followUp');
  const mayCall = facts.branch.followUpAgentIds.filter((agentId) => !checkCaller(plan, agentId, facts));
  const ownerId = followUpAgentFor({ followUpAgentIds: mayCall }, customerId, dossier.head.agentId);
  const obligation = openInTime(
    {
      kind: plan.ordinal === 'first' ? 'firstFollowUp' : 'secondFollowUp',
      customerId,
      subject: { type: 'followUp', id },
      visitId: plan.visitId,
      ...(plan.vehicleId && { vehicleId: plan.vehicleId }),
      ...(ownerId && { ownerId }),
    },
    anchorOf(dossier, plan, facts),
    plan,
    facts,
  );
  const followUp: PendingFollowUp = {
    type: 'followUp',
    id,
    branchId,
    customerId,
    version: 1,
    ordinal: plan.ordinal,
    ...visitOf(plan),
    obligationId: obligation.id,
    ...(plan.ordinal === 'second' && { previousFollowUpId: plan.previous.id }),
    previousTopics: plan.ordinal === 'second' ? plan.previousTopics : [],
    attempts: [],
    status: 'pending',
  };
  return { followUp, obligation, changes: [insert(obligation), insert(followUp)] };
}

/**
 * Where the second one counts from the first as planned, and that one was made so late that the window would be over,
 * it counts from the contact like everywhere else. Nothing is overdue before it can be done.
 */
function openInTime(
  about: Omit<NewObligation, 'event' | 'anchorAt'>,
  anchor: Pick<NewObligation, 'event' | 'anchorAt'>,
  { event, anchorAt }: Pick<FollowUpToPlan, 'event' | 'anchorAt'>,
  facts: BranchFacts,
): OpenObligation {
  const isOver =
    computeWindow(
      { event: anchor.event, at: anchor.anchorAt },
      POLICY[about.kind].timing(facts.settings, { level: 'ordinary', event: anchor.event }),
      facts,
    ).dueAt <= anchorAt;
  return openObligation({ ...about, ...(isOver ? { event, anchorAt } : anchor) }, facts);
}

/** The visit of a follow-up, for the next follow-up. */
export function visitOf({ visitId, vehicleId, visitEndedAt, advisorId }: VisitFollowedUp): VisitFollowedUp {
  return { visitId, ...(vehicleId && { vehicleId }), visitEndedAt, ...(advisorId && { advisorId }) };
}

/** Branches may count the second one from the first as planned: from the last moment of its window (policy A.3 no. 4). */
function anchorOf(
  dossier: DossierState,
  plan: FollowUpToPlan,
  { settings }: Pick<BranchFacts, 'settings'>,
): Pick<NewObligation, 'event' | 'anchorAt'> {
  if (plan.ordinal === 'first' || settings.secondFollowUp.anchor === 'contactMade') {
    return { event: plan.event, anchorAt: plan.anchorAt };
  }
  const { dueAt } = obligationOf(dossier, plan.previous);
  return { event: 'firstFollowUpDue', anchorAt: plusMilliseconds(dueAt, -1) };
}

/**
 * A second one that was cancelled with a voided call or a failed final message leaves room for another. In
 * every other case, the follow-up has had its second.
 */
function hasSecond(dossier: DossierState, first: FollowUp): boolean {
  return dossier.followUps
    .filter(({ previousFollowUpId }) => previousFollowUpId === first.id)
    .map((second) => obligationOf(dossier, second))
    .some((obligation) => !(obligation.status === 'cancelled' && LEAVES_ROOM.includes(obligation.reason)));
}

const LEAVES_ROOM: readonly CancellationReason[] = ['callVoided', 'letterFailed'];
