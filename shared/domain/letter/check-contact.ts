import type { ConsentChannel, ConsentPurpose } from '../consent/index.ts';
import type { DossierState } from '../dossier-state.ts';
import type { BranchFacts } from '../facts.ts';

/** The customer does not want, or cannot be sent, mail of this purpose on this channel. */
export interface ContactNotAllowed {
  readonly code: 'contact-not-allowed';
  readonly data: {
    readonly because: string;
    readonly purpose: ConsentPurpose;
    readonly channel: ConsentChannel;
  };
}

/** Asked when a letter is drafted, and again when it is sent. */
export function checkContact(
  dossier: DossierState,
  asked: { readonly purpose: ConsentPurpose; readonly channel: ConsentChannel },
  facts: BranchFacts,
): ContactNotAllowed | undefined {
  const because = stopOf(dossier, asked, facts);
  if (!because) return undefined;
  return { code: 'contact-not-allowed', data: { because, ...asked } };
}

function stopOf(
  { customer, consents }: DossierState,
  { purpose, channel }: { readonly purpose: ConsentPurpose; readonly channel: ConsentChannel },
  { settings }: BranchFacts,
): string | undefined {
  if (customer.erasedAt) return 'erased';
  if (customer.deceased) return 'deceased';
  if (channel === 'email' && customer.emailProblem) return 'addressBlocked';
  const last = consents.findLast((found) => found.purpose === purpose && found.channel === channel);
  if (last?.state === 'withdrawn') return 'withdrawn';
  return settings.consent.askedFor.includes(purpose) && !last ? 'notGiven' : undefined;
}
