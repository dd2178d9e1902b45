import type { Operation } from '../../shared/contracts/operation.ts';
import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import type { Staff, StaffRole } from '../../shared/domain/records/staff.ts';
import type { Reply } from './binding.ts';
import { authorise } from './authorise.ts';
import type { Caller } from './caller.ts';

/** The caller as the staff record of this moment says, or why there is no access any more. */
export type AccessNow =
  | { readonly caller: Caller; readonly refusal?: undefined }
  | { readonly refusal: AnyRefusal };

/**
 * Checks a token against the record of its bearer. A token is good for an hour; access ends with the record:
 * whoever has left, and whoever lost the role the operation needs, is refused by the next request. A role
 * gained since needs a new token.
 * @param member the record of the caller, read with the request.
 * @param branch the branch the path names.
 */
export function accessNow(
  operation: Operation,
  caller: Caller,
  member: Staff | undefined,
  branch: string | undefined,
): AccessNow {
  if (member?.status !== 'active') return { refusal: { code: 'access-ended' } };
  const roles = caller.roles.filter((role) => member.roles.some((held) => isSame(held, role)));
  const now = roles.length === caller.roles.length ? caller : { ...caller, roles };
  const refusal = authorise(operation, now, branch);
  return refusal ? { refusal } : { caller: now };
}

function isSame(left: StaffRole, right: StaffRole): boolean {
  return left.role === right.role && left.branchId === right.branchId;
}

/** Says that a new sign-in is needed where it is. */
export function refusedAccess(refusal: AnyRefusal): Reply {
  return refusal.code === 'access-ended'
    ? { kind: 'problem', refusal, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } }
    : { kind: 'problem', refusal };
}

/** The branch an operation's path names, of its parsed parameters. */
export function branchNamedIn(params: unknown): string | undefined {
  const { branchId } = (params ?? {}) as { readonly branchId?: unknown };
  return typeof branchId === 'string' ? branchId : undefined;
}
