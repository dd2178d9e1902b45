import type * as contracts from '../../../shared/contracts/call/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  getCall: () => import('./get-call.ts'),
  getCallRegister: () => import('./get-call-register.ts'),
  recordCall: () => import('./record-call.ts'),
  voidCall: () => import('./void-call.ts'),
} satisfies FilesOf<typeof contracts>);
