import * as contracts from '../../../shared/contracts/reference/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  getApiDescription: () => import('./get-api-description.ts'),
  getHealth: () => import('./get-health.ts'),
  getProblem: () => import('./get-problem.ts'),
  readDocs: () => import('./read-docs.ts'),
});
