import type { CustomerId, FollowUpId, StaffId } from '../../kernel/ids.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { staffBehind } from '../actor.ts';
import { accepted, type Decision, refused } from '../decision.ts';
import type { Customer, Vehicle } from '../dossier/index.ts';
import type { DossierState, RegisterCounters } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';
import {
  type AppliedToFollowUp,
  applyCall,
  type FollowUp,
  type FollowUpWithObligation,
  isPending,
  obligationOf,
} from '../follow-up/index.ts';
import { insert, type RecordChange } from '../records.ts';
import { applyToCustomer } from './apply-to-customer.ts';
import { type CallRefusal, checkCall } from './check-call.ts';
import type { CallRecord, CallRegisterLine, FollowUpLink, RegisterNumber } from './records.ts';
import { takeRegisterNumber } from './register.ts';

/** A call as reported by whoever handled it. */
export interface RecordCall
  extends Omit<
    CallRecord,
    | 'type'
    | 'id'
    | 'branchId'
    | 'customerId'
    | 'version'
    | 'number'
    | 'recordedAt'
    | 'followUps'
    | 'handledBy'
    | 'actingFor'
    | 'voided'
  > {
  /** The follow-ups the call was made for, or that an incoming call answers. */
  readonly followUpIds: readonly FollowUpId[];
  /** Why the second call brings nothing new, when it does not. */
  readonly repeatedTopicsReason?: string;
}

export interface RecordedCall {
  readonly call: CallRecord;
  /** The linked follow-ups as they are now. */
  readonly followUps: readonly FollowUpWithObligation[];
  /** Second follow-ups this call brought. */
  readonly planned: readonly FollowUpWithObligation[];
}

/**
 * Records a call, whoever made it, and enters it in the register: the record, its line and its
 * number are one. Carries the outcome into the linked follow-ups and, where the customer
 * wants no more calls, into all others.
 */
export function decideRecordCall(
  dossier: DossierState,
  command: RecordCall,
  facts: BranchFacts,
  counters: RegisterCounters,
): Decision<RecordChange, RecordedCall, CallRefusal> {
  const handledBy = staffBehind(facts.actor);
  const followUpIds = [...new Set(command.followUpIds)];
  const linked = followUpIds.map((id) => dossier.followUps.find((followUp) => followUp.id === id));
  const refusal = checkCall(dossier, { ...command, followUpIds }, linked, facts);
  if (refusal) return refused(refusal);

  const recordedOn = localDateOf(facts.now, facts.branch.timeZone);
  const { number, change: counted } = takeRegisterNumber(
    counters.call,
    'call',
    facts.branch.id,
    yearOf(recordedOn),
  );
  const applied = { ...command, id: facts.newId('call'), handledBy };
  const outcomes = linked
    .filter((followUp) => followUp !== undefined)
    .map((followUp) => toFollowUp(dossier, followUp, applied, facts));
  const toCustomer = applyToCustomer(dossier, followUpIds, applied);

  const call = callRecord(dossier.customer.id, command, outcomes, handledBy, number, applied.id, facts);
  const line = registerLine(call, dossier.customer, dossier.vehicles, recordedOn);
  return accepted(
    [...outcomes.flatMap(({ changes }) => changes), ...toCustomer, insert(call), insert(line), counted],
    {
      call,
      followUps: outcomes.map(({ followUp, obligation }) => ({ followUp, obligation })),
      planned: outcomes.flatMap(({ planned }) => (planned ? [planned] : [])),
    },
  );
}

function toFollowUp(
  dossier: DossierState,
  followUp: FollowUp,
  call: Parameters<typeof applyCall>[3],
  facts: BranchFacts,
): AppliedToFollowUp {
  const obligation = obligationOf(dossier, followUp);
  if (!isPending(followUp)) return { effect: 'alreadyClosed', followUp, obligation, changes: [] };
  return applyCall(dossier, followUp, obligation, call, facts);
}

function callRecord(
  customerId: CustomerId,
  command: RecordCall,
  outcomes: readonly AppliedToFollowUp[],
  handledBy: StaffId,
  number: RegisterNumber,
  id: CallRecord['id'],
  facts: BranchFacts,
): CallRecord {
  const { followUpIds: _, repeatedTopicsReason: __, ...told } = command;
  const followUps: FollowUpLink[] = outcomes.map(({ effect, followUp }) => ({
    followUpId: followUp.id,
    effect,
  }));
  return {
    ...told,
    type: 'call',
    id,
    branchId: facts.branch.id,
    customerId,
    version: 1,
    number,
    recordedAt: facts.now,
    followUps,
    handledBy,
  };
}

function registerLine(
  call: CallRecord,
  customer: Customer,
  vehicles: readonly Vehicle[],
  recordedOn: CallRegisterLine['recordedOn'],
): CallRegisterLine {
  const plateNumber = vehicles.find(({ id }) => id === call.vehicleId)?.plateNumber;
  return {
    type: 'callRegisterLine',
    branchId: call.branchId,
    version: 1,
    number: call.number,
    recordedAt: call.recordedAt,
    recordedOn,
    startedAt: call.startedAt,
    direction: call.direction,
    callType: call.callType,
    customerId: customer.id,
    customerName: customer.fullName,
    ...(plateNumber && { plateNumber }),
    ...(call.phoneNumber && { phoneNumber: call.phoneNumber }),
    summary: call.talkNotes ?? call.statements.map(({ text }) => text).join('; '),
    outcome: call.outcome,
    needsHandling: call.statements.some(({ answerAtOnce }) => answerAtOnce === undefined),
    handledBy: call.handledBy,
    callId: call.id,
  };
}
