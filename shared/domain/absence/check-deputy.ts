import type { StaffId } from '../../kernel/ids.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import { chainBack } from './deputy-chain.ts';
import type { Period } from './period.ts';

export type DeputyRefusal =
  | { readonly code: 'deputy-is-absent-person'; readonly data: { readonly staffId: StaffId } }
  | { readonly code: 'deputy-not-active-here'; readonly data: { readonly staffId: StaffId } }
  | {
      readonly code: 'deputy-of-other-department';
      readonly data: {
        readonly staffId: StaffId;
        readonly department: Staff['department'];
        readonly expected: Staff['department'];
      };
    }
  | { readonly code: 'deputies-in-circle'; readonly data: { readonly chain: readonly StaffId[] } };

/** The absence that needs a deputy. The other absences of the branch are checked as well. */
export interface WantedDeputy {
  readonly agentId: StaffId;
  readonly deputyId: StaffId;
  /** That of the absent person. */
  readonly department: Staff['department'];
  readonly period: Period;
}

/**
 * Checks that a person may be the deputy. It must be another person of the same department who is
 * active at this branch. The absent person must not be their deputy at the same time, directly or through
 * others.
 * @param branch with its other absences, without the one the deputy is for.
 * @returns the first refusal, or undefined when the deputy may be named.
 */
export function checkDeputy(
  { agentId, deputyId, department: expected, period }: WantedDeputy,
  deputy: Staff | undefined,
  branch: Pick<Branch, 'id' | 'absences'>,
): DeputyRefusal | undefined {
  if (deputyId === agentId) return { code: 'deputy-is-absent-person', data: { staffId: deputyId } };
  if (deputy?.status === 'active' && deputy.department !== expected) {
    const { department } = deputy;
    return {
      code: 'deputy-of-other-department',
      data: { staffId: deputyId, department, expected },
    };
  }
  if (!deputy || !worksAt(deputy, branch.id)) {
    return { code: 'deputy-not-active-here', data: { staffId: deputyId } };
  }
  const chain = chainBack(deputyId, agentId, period, branch.absences);
  return chain && { code: 'deputies-in-circle', data: { chain: [agentId, ...chain] } };
}

/** Whether the person still works for the group and has a role at that branch. */
export function worksAt(member: Staff, branchId: Branch['id']): boolean {
  return member.status === 'active' && member.roles.some((held) => held.branchId === branchId);
}
