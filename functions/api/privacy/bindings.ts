import * as contracts from '../../../shared/contracts/privacy/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  eraseCustomer: () => import('./erase-customer.ts'),
  exportCustomer: () => import('./export-customer.ts'),
  getErasure: () => import('./get-erasure.ts'),
  liftLegalHold: () => import('./lift-legal-hold.ts'),
  previewRetention: () => import('./preview-retention.ts'),
  runRetention: () => import('./run-retention.ts'),
  setLegalHold: () => import('./set-legal-hold.ts'),
});
