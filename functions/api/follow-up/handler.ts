import * as contracts from '../../../shared/contracts/follow-up/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(
    contracts.cancelFollowUp,
    async () => (await import('./cancel-follow-up.ts')).cancelFollowUpBinding,
  ),
  onDemand(
    contracts.closeUnreachable,
    async () => (await import('./close-unreachable.ts')).closeUnreachableBinding,
  ),
  onDemand(contracts.getFollowUp, async () => (await import('./get-follow-up.ts')).getFollowUpBinding),
  onDemand(
    contracts.reassignFollowUp,
    async () => (await import('./reassign-follow-up.ts')).reassignFollowUpBinding,
  ),
  onDemand(
    contracts.recordWrittenReply,
    async () => (await import('./record-written-reply.ts')).recordWrittenReplyBinding,
  ),
];
