import type { StaffId } from '../../kernel/ids.ts';
import { staffBehind } from '../records/actor.ts';
import type { BranchFacts } from '../records/facts.ts';
import { seniorsOf } from './case-owner.ts';
import type { ServiceCase } from '../records/case.ts';

export interface NotSenior {
  readonly code: 'not-senior';
  readonly data: { readonly seniorIds: readonly StaffId[] };
}

/** Only people above a person decide on complaints about that person, not their equals. */
export function checkDecider(
  { aboutStaffId }: Pick<ServiceCase, 'aboutStaffId'>,
  facts: BranchFacts,
): NotSenior | undefined {
  if (!aboutStaffId) return undefined;
  const { actor } = facts;
  const seniorIds = seniorsOf(aboutStaffId, facts);
  const isManager = actor.type === 'staff' && actor.roles.includes('groupManager');
  return isManager || seniorIds.includes(staffBehind(actor))
    ? undefined
    : { code: 'not-senior', data: { seniorIds } };
}
