import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { absenceState } from './period.ts';
import type { Absence } from '../records/absence.ts';

interface Absences {
  readonly absences: readonly Absence[];
}

/** Who does the work of an owner: one person, who may stand in for the owner, or else the supervisors. */
export type EffectiveOwner = { readonly staffId: StaffId; readonly actingFor?: StaffId } | 'supervisors';

/**
 * Who does the work of that owner at that moment: the owner, while absent the deputy, while that one is
 * absent too the deputy's deputy, and the supervisors where the chain ends with nobody. The owner stays
 * answerable throughout.
 */
export function effectiveOwner(ownerId: StaffId, { absences }: Absences, now: Instant): EffectiveOwner {
  const passed = new Set<StaffId>();
  let staffId: StaffId | undefined = ownerId;
  while (staffId !== undefined && !passed.has(staffId)) {
    passed.add(staffId);
    const absence = runningAbsence(staffId, absences, now);
    if (!absence) return staffId === ownerId ? { staffId } : { staffId, actingFor: ownerId };
    staffId = absence.deputyId;
  }
  return 'supervisors';
}

/** Everybody absent at that moment whose work is done by the given person, or falls to the supervisors. */
export function absentOwners(
  doneBy: StaffId | 'supervisors',
  branch: Absences,
  now: Instant,
): readonly StaffId[] {
  const absent = branch.absences.filter((absence) => absenceState(absence, now) === 'running');
  return [...new Set(absent.map(({ agentId }) => agentId))].filter((agentId) => {
    const effective = effectiveOwner(agentId, branch, now);
    return (effective === 'supervisors' ? effective : effective.staffId) === doneBy;
  });
}

/** Of two at the same time, days off of somebody who left meanwhile, the one that names a deputy. */
function runningAbsence(agentId: StaffId, absences: readonly Absence[], now: Instant): Absence | undefined {
  const running = absences.filter(
    (absence) => absence.agentId === agentId && absenceState(absence, now) === 'running',
  );
  return running.find(({ deputyId }) => deputyId !== undefined) ?? running[0];
}
