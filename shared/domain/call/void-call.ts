import type { FollowUpId, StaffId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import { undoCallOnCases } from '../case/index.ts';
import { mayContact, voidedEntries } from '../consent/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { Customer, Vehicle } from '../records/dossier.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { FollowUp } from '../records/follow-up.ts';
import {
  changedFollowUps,
  type FollowUpWithObligation,
  followUpsClosedBy,
  followUpsTriedBy,
  isOvertaken,
  purposeOfFollowUp,
  reopenFollowUp,
  restsOnAttempt,
  reopeningSteps,
  withoutAttempt,
} from '../follow-up/index.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import type { CallRecord, CallRegisterLine } from '../records/call.ts';
import { type Followed, startInParts } from '../remainder/index.ts';

export interface VoidCall {
  readonly reason: string;
}

export type VoidRefusal =
  | { readonly code: 'call-already-voided' }
  /** It is not for this person to judge. */
  | { readonly code: 'another-must-void' }
  | { readonly code: 'later-follow-up-made'; readonly data: { readonly followUpId: FollowUpId } };

export interface VoidedCall {
  readonly call: CallRecord;
  /** Those it had put an end to or was tried for, as far as they were taken back with it. */
  readonly followUps: readonly FollowUpWithObligation[];
  /** How many others are owed again in later parts. */
  readonly remaining: number;
}

/**
 * A supervisor takes back a wrongly recorded call. Record, line and number stay, marked as voided.
 * What the call did to follow-ups and cases is undone. Those it closed are owed again in their old windows.
 * The second follow-up it brought is cancelled, unless it was answered in writing (state machine E.2). Those
 * it was an attempt for lose the attempt. Marks it put on the customer and on vehicles are removed. A number
 * it found bad stays marked until it is corrected.
 */
export function decideVoidCall(
  dossier: DossierState,
  stored: { readonly record: CallRecord; readonly line: CallRegisterLine },
  { reason }: VoidCall,
  facts: BranchFacts,
): Decision<RecordChange, VoidedCall, VoidRefusal> {
  const { record, line } = stored;
  if (record.voided) return refused({ code: 'call-already-voided' });
  const by = staffBehind(facts.actor);
  const aboutActor = record.cases?.find(({ hiddenFromId }) => hiddenFromId === by);
  if (aboutActor) return refused({ code: 'another-must-void' });
  const closed = followUpsClosedBy(dossier, record);
  const madeLater = dossier.followUps.find(
    (followUp) =>
      followUp.status === 'done' &&
      followUp.callId !== undefined &&
      closed.some(({ id }) => id === followUp.previousFollowUpId),
  );
  if (madeLater) return refused({ code: 'later-follow-up-made', data: { followUpId: madeLater.id } });

  const voided = { at: facts.now, by, reason };
  const undoneOnCases = undoCallOnCases(dossier, record, { by, reason }, facts);
  const others = closed.filter(({ id }) => !record.followUps.some(({ followUpId }) => followUpId === id));
  const reopen = (followUp: FollowUp) =>
    reopenFollowUp(
      dossier,
      followUp,
      record,
      { by, reason },
      mayBeCalled(dossier, followUp, record, facts),
      facts,
    );
  const undone = [
    ...closed.filter((followUp) => !others.includes(followUp)).map(reopen),
    ...followUpsTriedBy(dossier, record).map((followUp) =>
      restsOnAttempt(dossier, followUp, record, facts)
        ? reopen(followUp)
        : withoutAttempt(dossier, followUp, record),
    ),
  ];
  const call: CallRecord = { ...record, voided };
  const takenBack = [
    replace(call),
    replace({ ...line, voided: record.withheldFromIds ? { at: voided.at, by } : voided }),
    ...undone.flatMap(({ changes }) => changes),
    ...undoneOnCases.flatMap(({ changes }) => changes),
    ...withoutMarks(dossier, record),
    ...voidedEntries(dossier, record.id, by, facts).map((entry) => insert(entry)),
  ];
  const reopened = reopenOthers(dossier, others, record, { by, reason }, facts);
  const { changes, remaining } = startInParts(dossier, reopened, takenBack, facts);
  return accepted([...takenBack, ...changes], {
    call: { ...call, version: call.version + 1 },
    followUps: [
      ...undone.map(({ followUp, obligation }) => ({ followUp, obligation })),
      ...changedFollowUps(changes),
    ],
    remaining,
  });
}

/** Those the call ended without having been made for them: as many as the customer had. */
function reopenOthers(
  dossier: DossierState,
  others: readonly FollowUp[],
  record: CallRecord,
  voiding: { readonly by: StaffId; readonly reason: string },
  facts: BranchFacts,
): readonly Followed[] {
  return [true, false].map((callable) => {
    const ids = others
      .filter((followUp) => mayBeCalled(dossier, followUp, record, facts) === callable)
      .map(({ id }) => id);
    const consequence = {
      kind: 'reopenFollowUps',
      ids,
      callId: record.id,
      ...voiding,
      mayBeCalled: callable,
    } as const;
    return { consequence, steps: reopeningSteps(dossier, consequence, facts) };
  });
}

/** Whether the customer may still be called for a follow-up, apart from what the voided call said. */
function mayBeCalled(
  dossier: DossierState,
  followUp: FollowUp,
  record: CallRecord,
  facts: BranchFacts,
): boolean {
  const { vehicles, consents } = dossier;
  const unsaid = {
    ...dossier,
    customer: customerWithoutMarks(dossier.customer, record),
    consents: consents.filter(({ proof }) => proof?.id !== record.id),
  };
  const purpose = purposeOfFollowUp(followUp, facts.settings);
  const vehicle = vehicles.find(({ id }) => id === followUp.vehicleId);
  const sold = vehicle !== undefined && vehicleWithoutMark(vehicle, record).status === 'sold';
  if (sold || isOvertaken(dossier, followUp, facts.settings)) return false;
  return mayContact(unsaid, { purpose, channel: 'phone' }, facts).allowed;
}

/** The marks of the customer and the vehicles that rest on this call alone are taken away. */
function withoutMarks({ customer, vehicles }: DossierState, record: CallRecord): readonly RecordChange[] {
  const unmarked = customerWithoutMarks(customer, record);
  return [
    ...(unmarked === customer ? [] : [replace(unmarked)]),
    ...vehicles.flatMap((vehicle) => {
      const kept = vehicleWithoutMark(vehicle, record);
      return kept === vehicle ? [] : [replace(kept)];
    }),
  ];
}

function vehicleWithoutMark(vehicle: Vehicle, record: CallRecord): Vehicle {
  const { soldCallId, soldFollowUpIds: _, ...rest } = vehicle;
  return soldCallId === record.id ? { ...rest, status: 'inUse' } : vehicle;
}

function customerWithoutMarks(customer: Customer, record: CallRecord): Customer {
  const { doNotCall, deceased, ...rest } = customer;
  const keptStop = doNotCall?.callId === record.id ? undefined : doNotCall;
  const keptDeath = deceased?.callId === record.id ? undefined : deceased;
  if (keptStop === doNotCall && keptDeath === deceased) return customer;
  return { ...rest, ...(keptStop && { doNotCall: keptStop }), ...(keptDeath && { deceased: keptDeath }) };
}
