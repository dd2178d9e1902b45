import type { StaffId } from '../../kernel/ids.ts';
import { type Period, periodOf, shared } from './period.ts';
import type { Absence } from '../records/absence.ts';

/**
 * Follows the deputies from the given one on, as far as their absences fall into the period, and looks for a
 * way back to the absent person. With such a circle, each would at some moment be the next one's deputy and
 * nobody would do the work.
 * @returns the way from the deputy to the absent person, both included, or undefined when there is none.
 */
export function chainBack(
  deputyId: StaffId,
  agentId: StaffId,
  within: Period,
  absences: readonly Absence[],
): readonly StaffId[] | undefined {
  if (deputyId === agentId) return [agentId];
  for (const absence of absences) {
    if (absence.agentId !== deputyId || !absence.deputyId) continue;
    const both = shared(within, periodOf(absence));
    if (!both) continue;
    // The absences have no circle yet, so this ends.
    const rest = chainBack(absence.deputyId, agentId, both, absences);
    if (rest) return [deputyId, ...rest];
  }
  return undefined;
}
