import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import type { Reply } from './binding.ts';
import type { EdgeDependencies } from './dependencies.ts';

/**
 * Addresses that people open and not programs, such as all that begin like a link in a letter. Whatever goes wrong
 * there, a page tells it in words.
 */
export interface PeoplesPages<Dependencies extends EdgeDependencies> {
  readonly isAt: (path: string) => boolean;
  readonly trouble: (
    refusal: AnyRefusal,
    path: string,
    dependencies: Dependencies,
  ) => Promise<Extract<Reply, { readonly kind: 'page' }>>;
}
