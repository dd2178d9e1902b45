import type * as contracts from '../../../shared/contracts/obligation/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  getObligation: () => import('./get-obligation.ts'),
  listWork: () => import('./list-work.ts'),
} satisfies FilesOf<typeof contracts>);
