import { type Role, ROLES } from '../../shared/domain/records/roles.ts';
import type { StaffRole } from '../../shared/domain/records/staff.ts';
import { asId, idPattern, SLUG_PATTERN } from '../../shared/kernel/ids.ts';
import type { Caller } from './caller.ts';

/** Claims the pre-token trigger adds to every access token. */
export const CLAIM_GROUP = 'aftercare:group';
export const CLAIM_STAFF = 'aftercare:staff';
/** Space separated `role@branch`; `role@*` spans the group. */
export const CLAIM_ROLES = 'aftercare:roles';

type Claims = Readonly<Record<string, unknown>>;

/** The caller of verified claims. `undefined` when they do not name a group and a member of staff. */
export function callerFrom(claims: Claims | undefined): Caller | undefined {
  const group = text(claims, CLAIM_GROUP);
  const staff = text(claims, CLAIM_STAFF);
  if (!SLUG_PATTERN.test(group) || !idPattern('staff').test(staff)) return undefined;
  if (text(claims, 'token_use') !== 'access') return undefined;
  return {
    groupId: asId(group),
    staffId: asId(staff),
    roles: words(text(claims, CLAIM_ROLES)).flatMap(roleIn),
    scopes: words(text(claims, 'scope')),
  };
}

/** The roles claim as the token carries it. */
export function rolesClaim(roles: readonly StaffRole[]): string {
  return roles.map((held) => `${held.role}@${held.branchId ?? '*'}`).join(' ');
}

/** A word this version does not know grants nothing. */
function roleIn(word: string): readonly StaffRole[] {
  const [role, place, ...rest] = word.split('@');
  if (!isRole(role) || place === undefined || rest.length > 0) return [];
  if (place === '*') return [{ role }];
  return SLUG_PATTERN.test(place) ? [{ role, branchId: asId(place) }] : [];
}

function isRole(text: string | undefined): text is Role {
  return (ROLES as readonly (string | undefined)[]).includes(text);
}

function text(claims: Claims | undefined, name: string): string {
  const value = claims?.[name];
  return typeof value === 'string' ? value : '';
}

function words(spaced: string): readonly string[] {
  return spaced.split(' ').filter((word) => word !== '');
}
