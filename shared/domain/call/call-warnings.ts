import { assertNever } from '../../kernel/never.ts';
import type { CaseId, FollowUpId } from '../../kernel/ids.ts';
import type { ConsentPurpose, ContactRefusalReason } from '../records/consent.ts';
import { type ContactRequest, contactsAsOf, isContactInstant, mayContact } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { purposeOfFollowUp } from '../follow-up/index.ts';
import { type CallTopic, type CallType, MARKETING_TOPICS } from '../records/call-outcomes.ts';
import { type CallbackWarning, callbackWarnings } from './callback-warnings.ts';
import type { CallRecord } from '../records/call.ts';

/** Something about a recorded call was not as it should be. The call still stands. */
export type CallWarning =
  | { readonly code: 'marketing-not-agreed'; readonly topics: readonly CallTopic[] }
  /** The contact check would not have let it be made. */
  | { readonly code: 'contact-not-allowed'; readonly because: ContactRefusalReason }
  | CallbackWarning;

interface CallMade
  extends Pick<CallRecord, 'direction' | 'callType' | 'startedAt' | 'vehicleId' | 'topics' | 'callbackAt'> {
  readonly followUpIds: readonly FollowUpId[];
  readonly caseIds?: readonly CaseId[];
}

/**
 * Says what was wrong with a call we made, judged at the moment it began: it was made against a stop or
 * outside the hours that suit everybody (practice C.9 nos. 2 and 5), or something was offered to a customer
 * who had not agreed to marketing (no. 7). A customer who calls us may be told anything they ask for. The time agreed
 * for calling back is judged whoever called.
 */
export function warningsOf(
  dossier: DossierState,
  call: CallMade,
  facts: BranchFacts,
): readonly CallWarning[] {
  const agreed = callbackWarnings(dossier, call, facts);
  if (call.direction === 'inbound') return agreed;
  const then = asOfBeginning(dossier, call);
  return [
    ...agreed,
    ...stopsIgnored(then, call, facts),
    ...hoursIgnored(then, call, facts),
    ...offersNotAgreed(then, call, facts),
  ];
}

/** The caller could not know what was said later, on the call itself or until it was recorded. */
function asOfBeginning(dossier: DossierState, { startedAt }: CallMade): DossierState {
  const { doNotCall, ...customer } = dossier.customer;
  return {
    ...dossier,
    contacts: contactsAsOf(dossier.contacts, startedAt),
    customer: { ...customer, ...(doNotCall && doNotCall.since <= startedAt && { doNotCall }) },
    consents: dossier.consents.filter(({ at }) => at <= startedAt),
  };
}

/** One good reason to call is enough. */
function stopsIgnored(then: DossierState, call: CallMade, facts: BranchFacts): readonly CallWarning[] {
  const permissions = reasonsFor(then, call, facts).map((reason) => mayContact(then, reason, facts));
  const [obstacle] = permissions.flatMap((one) => (one.allowed ? [] : [one.because]));
  if (obstacle === undefined || permissions.some(({ allowed }) => allowed)) return [];
  return [{ code: 'contact-not-allowed', because: obstacle }];
}

function hoursIgnored(then: DossierState, call: CallMade, facts: BranchFacts): readonly CallWarning[] {
  if (isContactInstant(call.startedAt, facts, then.customer)) return [];
  return [{ code: 'contact-not-allowed', because: 'outsideContactHours' }];
}

function offersNotAgreed(
  then: DossierState,
  { topics }: CallMade,
  facts: BranchFacts,
): readonly CallWarning[] {
  const offered = topics.filter((topic) => MARKETING_TOPICS.includes(topic));
  if (offered.length === 0) return [];
  if (mayContact(then, { purpose: 'marketing', channel: 'phone' }, facts).allowed) return [];
  return [{ code: 'marketing-not-agreed', topics: offered }];
}

/** What the call was made for: the work it is linked to, else its type and the car in the shop it is about. */
function reasonsFor(
  { followUps, visits }: DossierState,
  { callType, vehicleId, followUpIds, caseIds = [] }: CallMade,
  { settings }: BranchFacts,
): readonly ContactRequest[] {
  const channel = 'phone';
  const linked: readonly ContactRequest[] = [
    ...followUps
      .filter(({ id }) => followUpIds.includes(id))
      .map((followUp) => ({ purpose: purposeOfFollowUp(followUp, settings), channel }) as const),
    ...caseIds.map((caseId) => ({ purpose: 'serviceCare', channel, caseId }) as const),
  ];
  if (linked.length > 0) return linked;
  const visit = visits.find(
    (one) => vehicleId !== undefined && one.vehicleId === vehicleId && one.status === 'intakeDone',
  );
  return [{ purpose: purposeOfType(callType), channel, ...(visit && { visitId: visit.id }) }];
}

function purposeOfType(callType: CallType): ConsentPurpose {
  switch (callType) {
    case 'campaign':
      return 'marketing';
    case 'reminder':
      return 'reminder';
    case 'firstFollowUp':
    case 'secondFollowUp':
    case 'reply':
    case 'enquiry':
    case 'complaint':
    case 'other':
      return 'serviceCare';
    default:
      return assertNever(callType);
  }
}
