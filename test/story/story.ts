import { tellAbsence } from './absence.ts';
import { tellBranch } from './branch.ts';
import { tellCall } from './call.ts';
import { tellCase } from './case.ts';
import { tellConsent, tellUnsubscribe } from './consent.ts';
import { tellDossier, tellSoldCar } from './dossier.ts';
import { tellFollowUp } from './follow-up.ts';
import { tellLetter } from './letter.ts';
import type { Players } from './players.ts';
import { tellPrivacy } from './privacy.ts';
import { tellReference } from './reference.ts';
import { tellVisit } from './visit.ts';
import { tellWork } from './obligation.ts';

/**
 * Calls every operation of the API at least once, as a branch would in a few days at the end of November 2026.
 * Told once, it gives the examples of answers, what each operation costs, and the moment at which each can be
 * tried with every mistake.
 */
export async function tellStory(players: Players): Promise<void> {
  await tellBranch(players);
  await tellAbsence(players);
  const dossier = await tellDossier(players);
  const visits = await tellVisit(players, dossier);
  await tellCall(players, dossier, visits);
  await tellFollowUp(players, dossier, visits);
  await tellSoldCar(players, dossier);
  const reader = await tellConsent(players);
  const invitation = await tellLetter(players, reader);
  await tellUnsubscribe(players, invitation);
  await tellCase(players, dossier, visits);
  await tellWork(players);
  await tellPrivacy(players);
  await tellReference(players);
}
