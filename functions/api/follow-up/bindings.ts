import type * as contracts from '../../../shared/contracts/follow-up/index.ts';
import { bindingsOf, type FilesOf } from '../../runtime/bindings-of.ts';

/** What carries each operation out. Its declaration and code are loaded with the first request for it. */
export const bindings = bindingsOf({
  cancelFollowUp: () => import('./cancel-follow-up.ts'),
  closeUnreachable: () => import('./close-unreachable.ts'),
  getFollowUp: () => import('./get-follow-up.ts'),
  reassignFollowUp: () => import('./reassign-follow-up.ts'),
  recordWrittenReply: () => import('./record-written-reply.ts'),
} satisfies FilesOf<typeof contracts>);
