import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { TokenHolder } from '../local-stack.ts';

/** @throws Error when nobody of the staff fits. */
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
