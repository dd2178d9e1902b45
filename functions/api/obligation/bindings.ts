import * as contracts from '../../../shared/contracts/obligation/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  getObligation: () => import('./get-obligation.ts'),
  listWork: () => import('./list-work.ts'),
});
