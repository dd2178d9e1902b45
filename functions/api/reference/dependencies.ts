import type { EdgeDependencies } from '../../runtime/dependencies.ts';
import type { ApiDescription } from './page/api-description.ts';

/** What the operations need that everybody may call. */
export interface ReferenceDependencies extends EdgeDependencies {
  /** Reads the committed API description, which is larger than everything else. */
  readonly description: () => Promise<ApiDescription>;
  /** What customers read where the link in a letter does not work. */
  readonly unknownLinkPage: () => Promise<string>;
}
