import * as contracts from '../../../shared/contracts/call/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(contracts.getCall, async () => (await import('./get-call.ts')).getCallBinding),
  onDemand(
    contracts.getCallRegister,
    async () => (await import('./get-call-register.ts')).getCallRegisterBinding,
  ),
  onDemand(contracts.recordCall, async () => (await import('./record-call.ts')).recordCallBinding),
  onDemand(contracts.voidCall, async () => (await import('./void-call.ts')).voidCallBinding),
];
