import type { ContactObstacle } from '../records/consent.ts';
import { type ContactRequest, mayContact } from '../consent/index.ts';
import type { DossierState } from '../records/dossier-state.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { Letter } from '../records/letter.ts';

/** The customer does not want, or cannot be sent, mail of this purpose on this channel. */
export interface ContactNotAllowed {
  readonly code: 'contact-not-allowed';
  readonly data: { readonly because: ContactObstacle };
}

/** Asked when a letter is drafted, and again when it is sent (practice C.9). */
export function checkContact(
  dossier: DossierState,
  asked: ContactRequest,
  facts: BranchFacts,
): ContactNotAllowed | undefined {
  const answer = mayContact(dossier, asked, facts);
  if (answer.allowed) return undefined;
  return { code: 'contact-not-allowed', data: { because: answer.because } };
}

/**
 * What forbids sending a letter, given what was said so far. Asked when it is posted, and again when its mail
 * is about to leave, because a stop acts at once (practice C.9).
 */
export function obstacleTo(
  dossier: DossierState,
  { purpose, channel, caseId }: Letter,
  facts: BranchFacts,
): ContactObstacle | undefined {
  return checkContact(dossier, { purpose, channel, ...(caseId && { caseId }) }, facts)?.data.because;
}
