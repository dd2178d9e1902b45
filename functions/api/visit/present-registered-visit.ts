import type { RegisteredVisit } from '../../../shared/domain/visit/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { presentFollowUp, presentObligation, presentVisit } from '../views/index.ts';

/** A visit with its dossier duty and the follow-ups it ended. */
export function presentRegisteredVisit({ visit, obligation, superseded }: RegisteredVisit, now: Instant) {
  return {
    visit: presentVisit(visit),
    obligation: presentObligation(obligation, now),
    supersededFollowUps: superseded.map((ended) => presentFollowUp(ended, now)),
  };
}
