import type { StaffId } from '../../kernel/ids.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { FollowUp } from '../records/follow-up.ts';

export interface CallerServedCustomer {
  readonly code: 'caller-served-customer';
  readonly data: { readonly advisorId: StaffId };
}

/**
 * Some shops want somebody other than the advisor to call (setting `callerMayBeServingAdvisor`). So the follow-up is
 * not given to the advisor either.
 * @returns the refusal, or undefined when that person may call.
 */
export function checkCaller(
  { advisorId }: Pick<FollowUp, 'advisorId'>,
  callerId: StaffId,
  { settings }: Pick<BranchFacts, 'settings'>,
): CallerServedCustomer | undefined {
  if (settings.callerMayBeServingAdvisor || advisorId !== callerId) return undefined;
  return { code: 'caller-served-customer', data: { advisorId } };
}
