import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import type { Cast } from './cast.ts';
import { supervisorOf } from './supervise.ts';

/** Who sits down to the work of that owner now: the owner, the deputy, or the supervisor where nobody is named. */
export function whoActs(
  { absences, now }: Pick<Cast, 'absences' | 'now'>,
  branch: Branch,
  ownerId: StaffId | undefined,
): StaffId {
  if (ownerId === undefined) return supervisorOf(branch);
  const absence = absences.find(
    ({ agentId, startsAt, endsAt }) =>
      agentId === ownerId && startsAt <= now && (endsAt === undefined || now < endsAt),
  );
  if (!absence) return ownerId;
  return absence.deputyId ?? supervisorOf(branch);
}
