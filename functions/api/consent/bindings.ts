import type * as contracts from '../../../shared/contracts/consent/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  checkContact: () => import('./check-contact.ts'),
  listConsents: () => import('./list-consents.ts'),
  readUnsubscribePage: () => import('./read-unsubscribe-page.ts'),
  recordConsent: () => import('./record-consent.ts'),
  unsubscribe: () => import('./unsubscribe.ts'),
} satisfies FilesOf<typeof contracts>);
