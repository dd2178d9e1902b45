import * as contracts from '../../../shared/contracts/follow-up/index.ts';
import { bindingsOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its code is loaded with the first request for it. */
export const bindings = bindingsOf(contracts, {
  cancelFollowUp: () => import('./cancel-follow-up.ts'),
  closeUnreachable: () => import('./close-unreachable.ts'),
  getFollowUp: () => import('./get-follow-up.ts'),
  reassignFollowUp: () => import('./reassign-follow-up.ts'),
  recordWrittenReply: () => import('./record-written-reply.ts'),
});
