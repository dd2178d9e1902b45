import type { Instant } from '../../kernel/instant.ts';
import type { PastVisits, VehicleHead } from '../records/dossier.ts';
import type { Visit } from '../records/visit.ts';

type VisitOver = Exclude<Visit, { readonly status: 'intakeDone' }>;

const NONE: PastVisits = { followedUp: [] };

/** What the head of a car says of its past visits, once these visits are written. */
export function pastVisitsWith(head: VehicleHead | undefined, visits: readonly Visit[]): PastVisits {
  return visits.filter(isOver).reduce(withVisit, head?.pastVisits ?? NONE);
}

function withVisit(past: PastVisits, visit: VisitOver): PastVisits {
  const { id: visitId, firstFollowUpId } = visit;
  const others = past.followedUp.filter((other) => other.visitId !== visitId);
  const followedUp = firstFollowUpId ? [...others, { visitId, startedAt: startOf(visit) }] : past.followedUp;
  const deliveredAt = visit.status === 'delivered' ? visit.deliveredAt : undefined;
  const last = [past.deliveredAt, deliveredAt]
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);
  return {
    followedUp: followedUp.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1)).slice(-2),
    ...(last && { deliveredAt: last }),
  };
}

function isOver(visit: Visit): visit is VisitOver {
  return visit.status !== 'intakeDone';
}

function startOf(visit: VisitOver): Instant {
  return visit.status === 'consulted' ? visit.consultationEndedAt : visit.intakeDoneAt;
}
