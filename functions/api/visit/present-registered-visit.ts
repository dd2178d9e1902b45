import type { RegisteredVisit } from '../../../shared/domain/visit/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { presentFollowUp, presentObligation, presentVisit } from '../views/index.ts';

/** A visit with what it owes and the follow-ups it put an end to. */
export function presentRegisteredVisit({ visit, obligation, superseded }: RegisteredVisit, now: Instant) {
  return {
    visit: presentVisit(visit),
    obligation: presentObligation(obligation, now),
    supersededFollowUps: superseded.map((ended) => presentFollowUp(ended, now)),
  };
}
