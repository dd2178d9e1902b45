import type * as contracts from '../../../shared/contracts/privacy/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  eraseCustomer: () => import('./erase-customer.ts'),
  exportCustomer: () => import('./export-customer.ts'),
  getErasure: () => import('./get-erasure.ts'),
  liftLegalHold: () => import('./lift-legal-hold.ts'),
  previewRetention: () => import('./preview-retention.ts'),
  runRetention: () => import('./run-retention.ts'),
  setLegalHold: () => import('./set-legal-hold.ts'),
} satisfies FilesOf<typeof contracts>);
