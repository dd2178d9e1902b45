import type { CaseId, CustomerId, FollowUpId, StaffId } from '../../kernel/ids.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { localDateOf } from '../../kernel/time-zone.ts';
import { staffBehind } from '../records/actor.ts';
import type { Staff } from '../records/staff.ts';
import { actingForOwner } from '../branch/index.ts';
import {
  applyCallToCase,
  casesFromCall,
  type CaseWithObligations,
  type ChangedCase,
  needsCase,
} from '../case/index.ts';
import { withheldFollowUps, withheldFrom } from '../disclosure/index.ts';
import { accepted, type Decision, refused } from '../records/decision.ts';
import type { Customer, Vehicle } from '../records/dossier.ts';
import type { DossierState, RegisterCounters } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import {
  type AppliedToFollowUp,
  applyCall,
  type FollowUpWithObligation,
  isPending,
  obligationOf,
} from '../follow-up/index.ts';
import type { FollowUp } from '../records/follow-up.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import { applyToCustomer } from './apply-to-customer.ts';
import { type CallWarning, warningsOf } from './call-warnings.ts';
import { type CallRefusal, checkCall } from './check-call.ts';
import type {
  CallRecord,
  CallRegisterLine,
  CaseLink,
  FollowUpLink,
  RegisterNumber,
} from '../records/call.ts';
import { takeRegisterNumber } from './register.ts';
import type { RecordCall } from './reported-call.ts';
import { startInParts } from '../remainder/index.ts';

export interface RecordedCall {
  readonly call: CallRecord;
  /** The linked follow-ups as they are now. */
  readonly followUps: readonly FollowUpWithObligation[];
  /** Second follow-ups this call brought. */
  readonly planned: readonly FollowUpWithObligation[];
  /** The cases this call brought or was made for, as they are now. */
  readonly cases: readonly CaseWithObligations[];
  /** What was not as it should be. The call still stands. */
  readonly warnings: readonly CallWarning[];
  /** How many other follow-ups it puts an end to that are closed in later parts. */
  readonly remaining: number;
}

/**
 * Records a call, no matter who made it, and enters it in the register. The record, its line and its
 * number are written together. The outcome is applied to the linked follow-ups and, where the
 * customer wants no more calls, to all others. It is also applied to the cases the call was made for.
 * What the customer said that needs work opens a case.
 * @param staff those named in complaints about a person, as far as they exist. A deputy's call says for whom
 * it was made.
 */
export function decideRecordCall(
  dossier: DossierState,
  command: RecordCall,
  facts: BranchFacts,
  counters: RegisterCounters,
  staff: readonly Pick<Staff, 'id'>[] = [],
): Decision<RecordChange, RecordedCall, CallRefusal> {
  const handledBy = staffBehind(facts.actor);
  const followUpIds = [...new Set(command.followUpIds)];
  const linked = followUpIds.map((id) => dossier.followUps.find((followUp) => followUp.id === id));
  const refusal = checkCall(dossier, { ...command, followUpIds }, linked, staff, facts);
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
  const toCustomer = applyToCustomer(dossier, followUpIds, applied, facts);
  const cases = [
    ...toCases(dossier, [...new Set(command.caseIds)], applied, facts),
    ...casesFromCall(dossier, applied, facts).map((opened) => ({ ...opened, effect: 'opened' as const })),
  ];

  const actingFor = [
    ...outcomes.map(({ obligation }) => obligation.ownerId),
    ...cases.filter(({ effect }) => effect !== 'opened').map(({ serviceCase }) => serviceCase.ownerId),
  ]
    .map((ownerId) => actingForOwner(ownerId, facts))
    .find((absentId) => absentId !== undefined);
  const aboutIds = aboutWhom(command, linked, cases);
  const call = withheldFrom<CallRecord>(
    {
      ...callRecord(dossier.customer.id, command, { outcomes, cases }, handledBy, number, applied.id, facts),
      ...(actingFor && { actingFor }),
    },
    aboutIds,
  );
  const line = registerLine(call, dossier.customer, dossier.vehicles, recordedOn);
  const recorded = [
    ...withheldChanges(
      dossier.followUps,
      followUpIds,
      aboutIds,
      outcomes.flatMap(({ changes }) => changes),
    ),
    ...toCustomer.changes,
    ...cases.flatMap(({ changes }) => changes),
    insert(call),
    insert(line),
    counted,
  ];
  const { changes, remaining } = startInParts(dossier, toCustomer.followed, recorded, facts);
  return accepted(
    [...recorded, ...changes],
    {
      call,
      followUps: outcomes.map(({ followUp, obligation }) => ({ followUp, obligation })),
      planned: outcomes.flatMap(({ planned }) => (planned ? [planned] : [])),
      cases: cases.map(({ serviceCase, obligations }) => ({ serviceCase, obligations })),
      warnings: warningsOf(dossier, command, facts),
      remaining,
    },
    actingFor,
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

/** Whom the call may be about: whoever is complained of in it or in what it was made for. */
function aboutWhom(
  { statements }: RecordCall,
  followUps: readonly (FollowUp | undefined)[],
  cases: readonly LinkedCase[],
): readonly StaffId[] {
  return [
    ...statements.flatMap(({ aboutStaffId }) => aboutStaffId ?? []),
    ...cases.flatMap(({ serviceCase: { aboutStaffId } }) => aboutStaffId ?? []),
    ...followUps.flatMap((followUp) => followUp?.withheldFromIds ?? []),
  ];
}

/** What is said later about the same follow-up, or the one it leads to, is withheld as well. */
function withheldChanges(
  known: readonly FollowUp[],
  followUpIds: readonly FollowUpId[],
  aboutIds: readonly StaffId[],
  changes: readonly RecordChange[],
): readonly RecordChange[] {
  const written = new Set<string>();
  const marked = changes.map((change) => {
    if ((change.op !== 'insert' && change.op !== 'replace') || change.record.type !== 'followUp')
      return change;
    written.add(change.record.id);
    return { ...change, record: withheldFrom(change.record, aboutIds) };
  });
  const others = withheldFollowUps(known, followUpIds, aboutIds).filter(({ id }) => !written.has(id));
  return [...marked, ...others.map((followUp) => replace(followUp))];
}

interface LinkedCase extends ChangedCase {
  readonly effect: CaseLink['effect'];
}

function toCases(
  dossier: DossierState,
  caseIds: readonly CaseId[],
  call: Parameters<typeof applyCallToCase>[2],
  facts: BranchFacts,
): readonly LinkedCase[] {
  return dossier.cases
    .filter(({ id }) => caseIds.includes(id))
    .map((serviceCase) => applyCallToCase(dossier, serviceCase, call, facts));
}

function callRecord(
  customerId: CustomerId,
  command: RecordCall,
  links: { readonly outcomes: readonly AppliedToFollowUp[]; readonly cases: readonly LinkedCase[] },
  handledBy: StaffId,
  number: RegisterNumber,
  id: CallRecord['id'],
  facts: BranchFacts,
): CallRecord {
  const { followUpIds: _, caseIds: __, dialled: ___, ...told } = command;
  const followUps: FollowUpLink[] = links.outcomes.map(({ effect, followUp }) => ({
    followUpId: followUp.id,
    effect,
  }));
  const cases: CaseLink[] = links.cases.map(({ effect, serviceCase: { id: caseId, aboutStaffId } }) => ({
    caseId,
    effect,
    ...(aboutStaffId && { hiddenFromId: aboutStaffId }),
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
    ...(cases.length > 0 && { cases }),
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
    summary: summaryOf(call),
    outcome: call.outcome,
    needsHandling: call.statements.some(({ answerAtOnce }) => answerAtOnce === undefined),
    handledBy: call.handledBy,
    ...(call.actingFor && { actingFor: call.actingFor }),
    callId: call.id,
    ...(call.withheldFromIds && { withheldFromIds: call.withheldFromIds }),
  };
}

/**
 * Everybody at the branch reads the register, so what may be about one of them stays in the call. A matter of
 * its own is told there all the same, because everybody sees its case.
 */
function summaryOf({ statements, talkNotes, withheldFromIds }: CallRecord): string {
  if (!withheldFromIds && talkNotes !== undefined) return talkNotes;
  return statements
    .filter((statement) => statement.aboutStaffId === undefined && (!withheldFromIds || needsCase(statement)))
    .map(({ text }) => text)
    .join('; ');
}
