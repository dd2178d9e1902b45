import type { Settings } from '../records/settings.ts';
import type { ConsentPurpose } from '../records/consent.ts';
import type { FollowUp } from '../records/follow-up.ts';

/**
 * What a follow-up call counts as: the first is care after a service, the second what the branch says (practice
 * C.9 no. 7).
 */
export function purposeOfFollowUp(
  { ordinal }: Pick<FollowUp, 'ordinal'>,
  { consent }: Pick<Settings, 'consent'>,
): ConsentPurpose {
  return ordinal === 'first' ? 'serviceCare' : consent.secondFollowUpPurpose;
}
