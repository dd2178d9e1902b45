import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { TokenHolder } from '../local-stack.ts';

/** @throws Error when no member of staff fits. */
export function memberFor(holder: TokenHolder, staff: readonly Staff[]): Staff {
  if ('type' in holder) return holder;
  const found = staff.find((member) =>
    'staffId' in holder
      ? member.id === holder.staffId
      : member.roles.some(({ role, branchId }) => role === holder.role && branchId === holder.branchId),
  );
  if (!found) throw new Error(`Nobody of the demo group is ${JSON.stringify(holder)}`);
  return found;
}

/**
 * The person a word of an address means, if they may sign in: a staff identifier, `supervisor@sh-pudong`, or
 * `groupManager` for a role in the whole group. The first of several.
 */
export function findMember(word: string, staff: readonly Staff[]): Staff | undefined {
  return staff.find(
    (member) => maySignIn(member) && (member.id === word || rolesInWords(member).includes(word)),
  );
}

/** A person who has left, or has no role, gets no token on AWS either. */
export function maySignIn({ status, roles }: Staff): boolean {
  return status === 'active' && roles.length > 0;
}

/** What a person is, as `findMember` takes it: `agent@sh-pudong`, `groupManager`. */
export function rolesInWords({ roles }: Staff): readonly string[] {
  return roles.map(({ role, branchId }) => (branchId === undefined ? role : `${role}@${branchId}`));
}
