import type { CaseId, FollowUpId, StaffId, VehicleId } from '../../kernel/ids.ts';
import { checkMayWorkFor, type NotYourTask } from '../branch/index.ts';
import type { Staff } from '../records/staff.ts';
import { checkMayWorkOn, findCase } from '../case/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import { checkEventTime, type EventTimeRefusal } from '../records/event-time.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { FollowUp } from '../records/follow-up.ts';
import { type CallerServedCustomer, checkCaller, obligationOf } from '../follow-up/index.ts';
import { type CallOutcome, type CallTopic, INBOUND_OUTCOMES } from '../records/call-outcomes.ts';
import type { RecordCall } from './reported-call.ts';

export type CallRefusal =
  | EventTimeRefusal
  | NotYourTask
  | { readonly code: 'follow-up-unknown'; readonly data: { readonly followUpId: FollowUpId } }
  | { readonly code: 'case-unknown'; readonly data: { readonly caseId: CaseId } }
  | { readonly code: 'staff-unknown'; readonly data: { readonly staffId: StaffId } }
  | { readonly code: 'vehicle-unknown'; readonly data: { readonly vehicleId: VehicleId } }
  | { readonly code: 'call-ends-before-start' }
  | {
      readonly code: 'outcome-not-of-incoming-call';
      readonly data: { readonly outcome: CallOutcome; readonly expected: readonly CallOutcome[] };
    }
  | { readonly code: 'questions-missing'; readonly data: { readonly missing: readonly string[] } }
  | { readonly code: 'statement-missing' }
  | { readonly code: 'callback-time-missing' }
  | { readonly code: 'callback-time-unexpected' }
  | { readonly code: 'topics-repeated'; readonly data: { readonly previousTopics: readonly CallTopic[] } }
  | CallerServedCustomer;

/**
 * Checks a reported call against the rules of the policy.
 * @param staff the people complaints may be about.
 * @returns the first refusal, or undefined when the call may be recorded.
 */
export function checkCall(
  dossier: DossierState,
  command: RecordCall,
  linked: readonly (FollowUp | undefined)[],
  staff: readonly Pick<Staff, 'id'>[],
  facts: BranchFacts,
): CallRefusal | undefined {
  const unknown = command.followUpIds[linked.indexOf(undefined)];
  if (unknown) return { code: 'follow-up-unknown', data: { followUpId: unknown } };
  const known = linked.filter((followUp) => followUp !== undefined);
  return (
    checkEventTime(command.startedAt, facts) ??
    checkEnd(command) ??
    checkOutcome(command) ??
    checkVehicle(dossier, command) ??
    checkCallback(command) ??
    checkIssue(command) ??
    checkWorker(dossier, command, known, facts) ??
    checkCases(dossier, command, facts) ??
    checkPersons(command, staff) ??
    (isContact(command) ? checkContact(command, known, facts) : undefined)
  );
}

function isContact({ outcome }: RecordCall): boolean {
  return outcome === 'completed' || outcome === 'completedWithIssue';
}

function checkEnd({ startedAt, endedAt }: RecordCall): CallRefusal | undefined {
  return endedAt && endedAt < startedAt ? { code: 'call-ends-before-start' } : undefined;
}

/** A customer who rings us has answered, on a number that exists. */
function checkOutcome({ direction, outcome }: RecordCall): CallRefusal | undefined {
  if (direction === 'outbound' || INBOUND_OUTCOMES.some((expected) => expected === outcome)) return undefined;
  return { code: 'outcome-not-of-incoming-call', data: { outcome, expected: INBOUND_OUTCOMES } };
}

function checkVehicle(dossier: DossierState, { vehicleId }: RecordCall): CallRefusal | undefined {
  if (!vehicleId || dossier.vehicles.some(({ id }) => id === vehicleId)) return undefined;
  return { code: 'vehicle-unknown', data: { vehicleId } };
}

function checkCallback({ outcome, callbackAt, startedAt }: RecordCall): CallRefusal | undefined {
  if (outcome !== 'callbackAgreed') return callbackAt ? { code: 'callback-time-unexpected' } : undefined;
  return callbackAt && callbackAt > startedAt ? undefined : { code: 'callback-time-missing' };
}

/** an issue must be recorded in the customer's words. */
function checkIssue({ outcome, statements }: RecordCall): CallRefusal | undefined {
  return outcome === 'completedWithIssue' && statements.length === 0
    ? { code: 'statement-missing' }
    : undefined;
}

/** The person who takes an incoming call links it to what it answers (policy A.3 no. 12, A-25). */
function checkWorker(
  dossier: DossierState,
  { direction }: RecordCall,
  linked: readonly FollowUp[],
  facts: BranchFacts,
): CallRefusal | undefined {
  if (direction === 'inbound') return undefined;
  return first(linked, (followUp) => checkMayWorkFor(obligationOf(dossier, followUp).ownerId, facts));
}

/** The caller must not learn of a complaint about the caller. */
function checkCases(
  dossier: DossierState,
  { caseIds = [] }: RecordCall,
  facts: BranchFacts,
): CallRefusal | undefined {
  return first(caseIds, (caseId) => {
    const serviceCase = findCase(dossier, caseId, facts);
    if (!serviceCase) return { code: 'case-unknown', data: { caseId } } as const;
    return checkMayWorkOn(serviceCase, facts);
  });
}

function checkPersons(
  { statements }: RecordCall,
  staff: readonly Pick<Staff, 'id'>[],
): CallRefusal | undefined {
  return first(statements, ({ aboutStaffId: staffId }) =>
    staffId === undefined || staff.some(({ id }) => id === staffId)
      ? undefined
      : ({ code: 'staff-unknown', data: { staffId } } as const),
  );
}

function checkContact(
  command: RecordCall,
  linked: readonly FollowUp[],
  facts: BranchFacts,
): CallRefusal | undefined {
  return first(
    linked,
    (followUp) => checkQuestions(command) ?? checkTopics(command, followUp) ?? checkActor(followUp, facts),
  );
}

function checkActor(followUp: FollowUp, facts: BranchFacts): CallRefusal | undefined {
  const { actor } = facts;
  return actor.type === 'staff' ? checkCaller(followUp, actor.staffId, facts) : undefined;
}

/** use of the vehicle and opinion of the service are both asked for; "gave none" is an answer. */
function checkQuestions({ vehicleUse, serviceOpinion }: RecordCall): CallRefusal | undefined {
  const missing = [...(vehicleUse ? [] : ['vehicleUse']), ...(serviceOpinion ? [] : ['serviceOpinion'])];
  return missing.length > 0 ? { code: 'questions-missing', data: { missing } } : undefined;
}

/** the second call must bring something the first did not, or say why not. */
function checkTopics(command: RecordCall, followUp: FollowUp): CallRefusal | undefined {
  if (followUp.ordinal === 'first' || command.repeatedTopicsReason) return undefined;
  const { previousTopics } = followUp;
  if (previousTopics.length === 0) return undefined;
  const somethingNew = command.topics.some((topic) => !previousTopics.includes(topic));
  return somethingNew ? undefined : { code: 'topics-repeated', data: { previousTopics } };
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
