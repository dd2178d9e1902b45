import type { ApiDependencies } from '../../runtime/dependencies.ts';
import type { UnsubscribePages } from './unsubscribe-pages.ts';

/** What the operations on consent also need. */
export interface ConsentDependencies extends ApiDependencies {
  /** What customers see behind the link in a letter. */
  readonly unsubscribePages: UnsubscribePages;
}
