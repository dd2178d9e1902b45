import type { Binding } from '../../runtime/binding.ts';
import { checkContactBinding } from './check-contact.ts';
import { listConsentsBinding } from './list-consents.ts';
import { recordConsentBinding } from './record-consent.ts';
import { readUnsubscribePageBinding, unsubscribeBinding } from './unsubscribe.ts';
import type { UnsubscribePages } from './unsubscribe-pages.ts';

/** @param pages what customers see behind the link in a letter. */
export function consentBindings(pages: UnsubscribePages): readonly Binding[] {
  return [
    checkContactBinding,
    listConsentsBinding,
    recordConsentBinding,
    readUnsubscribePageBinding(pages),
    unsubscribeBinding(pages),
  ];
}
