import type { StaffId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { absenceState } from './period.ts';
import type { Absence } from '../records/absence.ts';

interface Absences {
  readonly absences: readonly Absence[];
}

/** Who does the work of an owner: the owner, a deputy, or else the supervisors. */
export type EffectiveOwner = { readonly staffId: StaffId; readonly actingFor?: StaffId } | 'supervisors';

/**
 * Who does the work of that owner at that moment. It is the owner, or the deputy while the owner is
 * absent. While the deputy is absent too, it is the deputy's deputy. Where the chain ends with nobody, it is
 * the supervisors. The owner stays answerable throughout.
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

/** Two absences may overlap when a person left during days off. The one that names a deputy counts. */
function runningAbsence(agentId: StaffId, absences: readonly Absence[], now: Instant): Absence | undefined {
  const running = absences.filter(
    (absence) => absence.agentId === agentId && absenceState(absence, now) === 'running',
  );
  return running.find(({ deputyId }) => deputyId !== undefined) ?? running[0];
}
