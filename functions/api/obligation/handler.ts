import * as contracts from '../../../shared/contracts/obligation/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { onDemand } from '../../runtime/on-demand.ts';

export const bindings: readonly Binding[] = [
  onDemand(contracts.getObligation, async () => (await import('./get-obligation.ts')).getObligationBinding),
  onDemand(contracts.listWork, async () => (await import('./list-work.ts')).listWorkBinding),
];
