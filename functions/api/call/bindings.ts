import * as contracts from '../../../shared/contracts/call/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  getCall: () => import('./get-call.ts'),
  getCallRegister: () => import('./get-call-register.ts'),
  recordCall: () => import('./record-call.ts'),
  voidCall: () => import('./void-call.ts'),
});
