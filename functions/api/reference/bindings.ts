import type * as contracts from '../../../shared/contracts/reference/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  getApiDescription: () => import('./get-api-description.ts'),
  getHealth: () => import('./get-health.ts'),
  getProblem: () => import('./get-problem.ts'),
  readDocs: () => import('./read-docs.ts'),
} satisfies FilesOf<typeof contracts>);
