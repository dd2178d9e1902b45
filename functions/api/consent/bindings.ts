import * as contracts from '../../../shared/contracts/consent/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  checkContact: () => import('./check-contact.ts'),
  listConsents: () => import('./list-consents.ts'),
  readUnsubscribePage: () => import('./read-unsubscribe-page.ts'),
  recordConsent: () => import('./record-consent.ts'),
  unsubscribe: () => import('./unsubscribe.ts'),
});
