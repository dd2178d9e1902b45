import * as contracts from '../../../shared/contracts/follow-ups/index.ts';
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
  onDemand(contracts.getCall, async () => (await import('./get-call.ts')).getCallBinding),
  onDemand(contracts.getFollowUp, async () => (await import('./get-follow-up.ts')).getFollowUpBinding),
  onDemand(contracts.getObligation, async () => (await import('./get-obligation.ts')).getObligationBinding),
  onDemand(
    contracts.reassignFollowUp,
    async () => (await import('./reassign-follow-up.ts')).reassignFollowUpBinding,
  ),
  onDemand(contracts.recordCall, async () => (await import('./record-call.ts')).recordCallBinding),
  onDemand(
    contracts.recordWrittenReply,
    async () => (await import('./record-written-reply.ts')).recordWrittenReplyBinding,
  ),
  onDemand(contracts.voidCall, async () => (await import('./void-call.ts')).voidCallBinding),
];
