import type { Reads } from '../../../shared/application/read-ports.ts';
import type { StaffRole } from '../../../shared/domain/records/staff.ts';
import type { GroupId } from '../../../shared/kernel/ids.ts';
import { CLAIM_GROUP, CLAIM_ROLES, CLAIM_STAFF, rolesClaim } from '../../runtime/claims.ts';
import type { Log } from '../../runtime/log.ts';
import { type Identity, identityOf, type TokenRequest } from './identity.ts';

export interface AddBranchRolesDependencies {
  readonly staffMember: Reads['staffMember'];
  readonly branch: Reads['branch'];
  readonly log: Log;
}

/** The part of Cognito's V2 and V3 pre-token events we answer. */
export interface TokenAnswer {
  readonly claimsAndScopeOverrideDetails: {
    readonly accessTokenGeneration: {
      readonly claimsToAddOrOverride: Readonly<Record<string, string>>;
      readonly scopesToSuppress: string[];
    };
  } | null;
}

/**
 * Writes into an access token who its bearer is here: group, member of staff, roles per branch as they are
 * now in the table. A person who is not, or no longer, staff gets a token without these claims, which the API
 * answers with 401. That is quieter and safer than failing the sign-in with our own error.
 */
export async function addBranchRoles(
  request: TokenRequest,
  { staffMember, branch, log }: AddBranchRolesDependencies,
): Promise<TokenAnswer> {
  const identity = identityOf(request);
  if (!identity) {
    log.warn('A token was asked for by nobody we know', { outcome: 'unknown' });
    return { claimsAndScopeOverrideDetails: null };
  }
  const member = await staffMember(identity.groupId, identity.staffId);
  if (member?.status !== 'active') {
    log.warn('A token was asked for by someone who is not staff', {
      groupId: identity.groupId,
      outcome: member ? 'left' : 'unknown',
    });
    return answer({}, identity);
  }
  // A machine is never a person. Each gets only the roles meant for its kind, even if its record says more.
  const meant = member.roles.filter(({ role }) => (role === 'machine') === identity.machine);
  const roles = await heldInGroup(meant, identity.groupId, branch);
  return answer(
    {
      [CLAIM_GROUP]: identity.groupId,
      [CLAIM_STAFF]: identity.staffId,
      [CLAIM_ROLES]: rolesClaim(roles),
    },
    identity,
  );
}

/**
 * The roles at branches of the group. The API takes a role at a branch as proof that the branch belongs to
 * the caller's group. So a record that names another group's branch must not get past this point.
 */
async function heldInGroup(
  roles: readonly StaffRole[],
  groupId: GroupId,
  branch: Reads['branch'],
): Promise<readonly StaffRole[]> {
  const named = [...new Set(roles.flatMap(({ branchId }) => branchId ?? []))];
  const found = await Promise.all(named.map((branchId) => branch(groupId, branchId)));
  const ours = new Set(found.map((known) => known?.id));
  return roles.filter(({ branchId }) => branchId === undefined || ours.has(branchId));
}

function answer(claims: Readonly<Record<string, string>>, identity: Identity): TokenAnswer {
  return {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: claims,
        scopesToSuppress: [...identity.scopesToSuppress],
      },
    },
  };
}
