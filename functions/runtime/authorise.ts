import type { Operation } from '../../shared/contracts/operation.ts';
import { GROUP_ROLES, type Role } from '../../shared/domain/records/roles.ts';
import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import { assertNever } from '../../shared/kernel/never.ts';
import type { Caller } from './caller.ts';

/**
 * Whether the caller may use the operation at the branch its path names.
 * @returns `undefined` when allowed. A branch at which the caller has no role does not exist for them (404).
 * At their own branch they are told which roles are needed (403).
 */
export function authorise(
  operation: Operation,
  caller: Caller | undefined,
  branch: string | undefined,
): AnyRefusal | undefined {
  const { access } = operation;
  switch (access.kind) {
    case 'open':
      return undefined;
    case 'branch': {
      if (!caller) return { code: 'unauthenticated' };
      const held = caller.roles
        .filter((role) => (spansGroup(role.role) ? role.branchId === undefined : role.branchId === branch))
        .map((role) => role.role);
      if (held.length === 0) return { code: 'not-found', data: { what: 'branch' } };
      return refusedBy(access, caller, held);
    }
    case 'group':
      if (!caller) return { code: 'unauthenticated' };
      return refusedBy(access, caller, rolesOf(caller, access.roles));
    default:
      return assertNever(access);
  }
}

/** A role that spans the group counts only when the token gives it for the whole group, and the reverse. */
function spansGroup(role: Role): boolean {
  return (GROUP_ROLES as readonly Role[]).includes(role);
}

/** On operations of the group a role counts at any branch, if the declaration names it. */
function rolesOf(caller: Caller, named: readonly Role[]): readonly Role[] {
  return caller.roles
    .filter((held) => named.includes(held.role) && spansGroup(held.role) === (held.branchId === undefined))
    .map((held) => held.role);
}

function refusedBy(
  access: Exclude<Operation['access'], { kind: 'open' }>,
  caller: Caller,
  held: readonly Role[],
): AnyRefusal | undefined {
  if (!held.some((role) => access.roles.includes(role))) {
    return { code: 'role-missing', data: { roles: access.roles } };
  }
  if (!caller.scopes.includes(access.scope)) return { code: 'scope-missing', data: { scope: access.scope } };
  return undefined;
}
