import { readUnsubscribePage } from '../../../shared/contracts/consent/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { openUnsubscribeToken } from '../../runtime/unsubscribe-links.ts';
import type { ConsentDependencies } from './dependencies.ts';
import { showUnknown } from './broken-link.ts';
import { showAsItStands, tokenIn } from './show-unsubscribe-page.ts';

/**
 * What the page behind the link says. It says "done" when it was done before, or when the person is
 * forgotten.
 */
export const binding: Binding<ConsentDependencies> = {
  operation: readUnsubscribePage,
  answer: async ({ params }, dependencies) => {
    const token = tokenIn(params);
    const stop = await openUnsubscribeToken(token, dependencies);
    return stop ? showAsItStands(stop, token, dependencies) : showUnknown(token, dependencies);
  },
};
