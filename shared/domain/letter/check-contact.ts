import { type ContactObstacle, type ContactRequest, mayContact } from '../consent/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';

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
