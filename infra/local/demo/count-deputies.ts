import type { Staff } from '../../../shared/domain/records/staff.ts';
import type { DeputyCount } from './demo-report.ts';
import type { Dossier } from './read-dossiers.ts';

/** Counts what deputies did for whom, as the history of the dossiers has it. */
export function countDeputies(
  dossiers: readonly Dossier[],
  staff: readonly Pick<Staff, 'id' | 'name'>[],
): readonly DeputyCount[] {
  const nameOf = (id: string) => staff.find((member) => member.id === id)?.name ?? id;
  const counts = new Map<string, DeputyCount>();
  for (const { by, actingFor } of dossiers.flatMap(({ activities }) => activities)) {
    if (actingFor === undefined) continue;
    const key = `${by} ${actingFor}`;
    const done = (counts.get(key)?.done ?? 0) + 1;
    counts.set(key, { by: nameOf(by), actingFor: nameOf(actingFor), done });
  }
  return [...counts].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, count]) => count);
}
