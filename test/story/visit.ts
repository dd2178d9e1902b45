import * as visits from '../../shared/contracts/visit/index.ts';
import type { StoryDossier } from './dossier.ts';
import * as found from './found.ts';
import type { DossierReference, Player, Players } from './players.ts';

/** Three visits on one day, and the follow-ups they and a talk brought. */
export interface StoryVisits {
  readonly firstVisit: string;
  readonly toCall: string;
  readonly toGiveUp: string;
  readonly toCancel: string;
  /** Asked about the winter tyres. */
  readonly toReply: string;
}

/** The customer brings three cars in the morning, fetches them in the evening, and asks about winter tyres. */
export async function tellVisit(
  { supervisor, setClock }: Players,
  dossier: StoryDossier,
): Promise<StoryVisits> {
  const { params } = dossier;
  const firstVisit = await bringIn(supervisor, params, dossier.firstCar);
  await supervisor.send(
    visits.completeDossierEntry,
    {
      params: { ...params, visitId: firstVisit },
      body: {
        contactPlan: {
          talkingPoints: ['how the brakes feel', 'winter tyres'],
          nextServiceItem: 'maintenance at 30,000 km',
          plannedContactAt: '2026-11-28T10:00:00+08:00',
        },
      },
    },
    {
      'dossier-incomplete': { found: found.customer(({ address: _, ...customer }) => customer) },
      'planned-contact-in-past': {
        body: {
          contactPlan: {
            talkingPoints: ['tyres'],
            nextServiceItem: 'tyres',
            plannedContactAt: '2026-11-23T09:00:00+08:00',
          },
        },
      },
    },
  );
  const secondVisit = await bringIn(supervisor, params, dossier.secondCar);
  const waived = await bringIn(supervisor, params, dossier.thirdCar);
  await supervisor.send(visits.waiveDossierEntry, {
    params: { ...params, visitId: waived },
    body: { reason: 'courtesy wash, no service' },
  });

  setClock('2026-11-23T18:00:00+08:00');
  const toCall = await handBack(supervisor, params, firstVisit);
  await supervisor.send(
    visits.fillDossierTail,
    {
      params: { ...params, visitId: firstVisit },
      body: { odometerKilometres: 25_400, nextMaintenanceDueOn: '2027-05-24' },
    },
    { 'visit-not-delivered': { params: { visitId: secondVisit } } },
  );
  await supervisor.isRefused(
    visits.fillDossierTail,
    { params: { ...params, visitId: firstVisit }, body: { odometerKilometres: 31_000 } },
    'dossier-tail-known',
  );
  const toGiveUp = await handBack(supervisor, params, secondVisit);
  const toCancel = await handBack(supervisor, params, waived);
  const { body: talk } = await supervisor.send(
    visits.endConsultation,
    {
      params,
      body: { consultationEndedAt: '2026-11-23T17:30:00+08:00', wishedServices: 'quote for winter tyres' },
    },
    {
      'vehicle-unknown': { body: { vehicleId: found.unknown('veh') } },
      'vehicle-sold': { body: { vehicleId: dossier.firstCar }, found: found.everythingSold },
      'advisor-unknown': { body: { advisorId: found.unknown('stf') } },
    },
  );
  return { firstVisit, toCall, toGiveUp, toCancel, toReply: talk.followUp?.id ?? '' };
}

async function bringIn(staff: Player, params: DossierReference, vehicleId: string): Promise<string> {
  const { body } = await staff.send(
    visits.registerIntake,
    {
      params,
      body: {
        vehicleId,
        intakeDoneAt: '2026-11-23T09:20:00+08:00',
        workItems: ['oil change', 'brake inspection'],
        wishedServices: 'wash before pickup',
      },
    },
    {
      'vehicle-sold': { found: found.everythingSold },
      'advisor-unknown': { body: { advisorId: found.unknown('stf') } },
      'visit-unknown': { body: { reworkOfVisitId: found.unknown('vis') } },
    },
  );
  return body.visit.id;
}

async function handBack(staff: Player, params: DossierReference, visitId: string): Promise<string> {
  const { body } = await staff.send(
    visits.recordDelivery,
    {
      params: { ...params, visitId },
      body: { deliveredAt: '2026-11-23T16:40:00+08:00', workDone: ['oil and filter changed'] },
    },
    { 'delivered-before-intake': { body: { deliveredAt: '2026-11-23T09:00:00+08:00' } } },
  );
  if (!body.followUp) throw new Error('The delivery brought no follow-up');
  return body.followUp.id;
}
