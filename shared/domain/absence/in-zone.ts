import type { Instant } from '../../kernel/instant.ts';
import { endOfDay, startOfDay, type TimeZone } from '../../kernel/time-zone.ts';
import type { Absence } from '../records/absence.ts';
import { absenceState } from './period.ts';

/**
 * The absences of a branch that moved to another zone. They are whole days there, so what is still to come of them
 * begins and ends with the days of the new zone. What has begun has begun, and what is over stays as it was.
 */
export function absencesInZone(
  absences: readonly Absence[],
  timeZone: TimeZone,
  now: Instant,
): readonly Absence[] {
  return absences.map((absence) => {
    const state = absenceState(absence, now);
    if (state !== 'coming' && state !== 'running') return absence;
    const { startsOn, endsOn } = absence;
    return {
      ...absence,
      ...(state === 'coming' && { startsAt: startOfDay(startsOn, timeZone) }),
      ...(endsOn && { endsAt: endOfDay(endsOn, timeZone) }),
    };
  });
}
