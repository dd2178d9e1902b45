import type { CaseId, VisitId } from '../../kernel/ids.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import { lastConsent } from './last-consent.ts';
import { obstacleOfOthers } from './points-of-others.ts';
import type { ConsentChannel, ConsentPurpose, ContactObstacle } from '../records/consent.ts';

/** Somebody is about to be called or written to. */
export interface ContactRequest {
  readonly purpose: ConsentPurpose;
  readonly channel: ConsentChannel;
  /** The car in the shop it is about, if it is about one. */
  readonly visitId?: VisitId;
  /** The customer's own open matter it answers. */
  readonly caseId?: CaseId;
}

export type ContactPermission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: ContactObstacle };

/**
 * Whether the customer may be contacted, given what was said so far. Asked when a call is dialled or a letter
 * is sent, not only when it is planned (practice C.9). Recalls, service notices on a car that stands in the
 * shop and answers to the customer's own open matters outlast every stop but one: a customer who wants no
 * calls at all gets these by post or text message, and by e-mail unless that was stopped for them too.
 */
export function mayContact(
  dossier: DossierState,
  request: ContactRequest,
  { settings }: Pick<BranchFacts, 'settings'>,
): ContactPermission {
  const because = obstacle(dossier, request, settings);
  return because ? { allowed: false, because } : { allowed: true };
}

function obstacle(
  dossier: DossierState,
  request: ContactRequest,
  settings: BranchFacts['settings'],
): ContactObstacle | undefined {
  const { customer } = dossier;
  const { channel } = request;
  const needed = isNeeded(dossier, request);
  const purpose = needed ? 'recall' : request.purpose;
  const last = lastConsent(dossier, { purpose, channel });
  const said = last?.state;
  const agreedAt = said === 'given' ? last?.at : undefined;

  if (customer.erasedAt) return 'erased';
  if (customer.deceased) return 'deceased';
  if (customer.suppressed && !needed && said !== 'given') return 'suppressed';
  if (channel === 'phone' && customer.doNotCall) {
    if (!needed || customer.doNotCall.scope === 'everything') return 'doNotCall';
  }
  if (said === 'withdrawn') return 'withdrawn';
  const ofOthers = obstacleOfOthers(dossier, { purpose, channel }, needed, agreedAt);
  if (ofOthers) return ofOthers;
  if (channel === 'email' && customer.emailProblem) return 'addressBlocked';
  if (settings.consent.askedFor.includes(purpose) && !needed && said !== 'given') return 'notGiven';
  return undefined;
}

/**
 * What a customer must be told even without consent to offers. Naming a car or a matter does not turn an
 * offer into that.
 */
function isNeeded({ visits, cases }: DossierState, { purpose, visitId, caseId }: ContactRequest): boolean {
  if (purpose === 'recall') return true;
  if (purpose !== 'serviceCare') return false;
  if (visits.some(({ id, status }) => id === visitId && status === 'intakeDone')) return true;
  return cases.some((one) => one.id === caseId && !('closedAt' in one));
}
