import { recordCall } from '../../../shared/contracts/call/index.ts';
import { endConsultation, recordDelivery, registerIntake } from '../../../shared/contracts/visit/index.ts';
import type { VehicleId, VisitId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask } from './ask.ts';
import { type Cast, inWords, localMoment, machineClient, type Planned, type Scene } from './cast.ts';
import { findOrAddVehicle, findOrRegister } from './find-or-register.ts';
import { playConsents } from './play-consents.ts';
import { playDossierEntry } from './play-dossier-entry.ts';
import { playFollowUp } from './play-follow-up.ts';

/** Puts a visit on the agenda: it begins when the customer arrives, a consultation when the talk is over. */
export function playVisit(cast: Cast, planned: Planned): void {
  const { branchId, purpose, arrivedAt, leftAt } = planned.row;
  const begin = async (): Promise<void> => {
    const customer = await findOrRegister(cast, planned);
    if (!customer) return;
    const { customerId } = customer;
    const scene: Scene = { ...planned, place: { branchId, customerId } };
    cast.dossiers.set(customerId, branchId);
    cast.reminded.set(customerId, scene);
    const vehicleId = await findOrAddVehicle(cast, planned, customer);
    if (purpose === 'consultation') await consult(cast, scene, vehicleId);
    else if (vehicleId) await takeIn(cast, scene, vehicleId);
    ringUp(cast, scene);
  };
  const at = purpose === 'consultation' ? (leftAt ?? arrivedAt) : arrivedAt;
  cast.agenda.enter(at, begin);
}

async function takeIn(cast: Cast, scene: Scene, vehicleId: VehicleId): Promise<void> {
  const { row, place } = scene;
  const taken = await ask(cast, scene, machineClient(cast), registerIntake, {
    params: place,
    body: { vehicleId, intakeDoneAt: row.arrivedAt, ...told(scene) },
  });
  if (!taken) return;
  cast.visitsLoaded += 1;
  playDossierEntry(cast, scene, taken.visit.id, taken.obligation.ownerId);
  const { leftAt } = row;
  if (leftAt) cast.agenda.enter(leftAt, () => handOver(cast, scene, taken.visit.id, leftAt));
}

async function handOver(cast: Cast, scene: Scene, visitId: VisitId, deliveredAt: Instant): Promise<void> {
  const { workItems, nextMaintenanceDueOn } = scene.row;
  const delivered = await ask(cast, scene, machineClient(cast), recordDelivery, {
    params: { ...scene.place, visitId },
    body: { deliveredAt, workDone: [...workItems], ...(nextMaintenanceDueOn && { nextMaintenanceDueOn }) },
  });
  if (!delivered) return;
  if (delivered.followUp) playFollowUp(cast, scene, delivered.followUp);
  await playConsents(cast, scene);
}

async function consult(cast: Cast, scene: Scene, vehicleId: VehicleId | undefined): Promise<void> {
  const { row, place } = scene;
  const talked = await ask(cast, scene, machineClient(cast), endConsultation, {
    params: place,
    body: {
      consultationEndedAt: row.leftAt ?? row.arrivedAt,
      ...(vehicleId && { vehicleId }),
      ...told(scene),
    },
  });
  if (!talked) return;
  cast.visitsLoaded += 1;
  playDossierEntry(cast, scene, talked.visit.id, talked.obligation.ownerId);
  if (talked.followUp) playFollowUp(cast, scene, talked.followUp);
  await playConsents(cast, scene);
}

function told({ row: { workItems, wishedServices, odometerKilometres, advisorId } }: Scene) {
  return {
    workItems: [...workItems],
    ...(wishedServices && { wishedServices }),
    ...(odometerKilometres !== undefined && { odometerKilometres }),
    ...(advisorId && { advisorId }),
  };
}

/**
 * A customer calls with a question. The person who takes the call records it. It is about no follow-up
 * (A-25).
 */
function ringUp(cast: Cast, scene: Scene): void {
  const { plan, row, branch } = scene;
  const [handledBy] = branch.followUpAgentIds;
  if (!plan.ringsUp || !handledBy) return;
  const visitedOn = localDateOf(row.arrivedAt, branch.timeZone);
  const startedAt = localMoment(visitedOn, plan.ringsUp.days, plan.ringsUp.time, branch);
  const text = inWords(scene, '询问下次保养费用', 'Asked what the next service costs');
  const answerAtOnce = inWords(scene, '已告知套餐价格', 'Told the package price');
  const call = async (): Promise<void> => {
    await ask(cast, scene, handledBy, recordCall, {
      params: scene.place,
      body: {
        direction: 'inbound',
        callType: 'enquiry',
        startedAt,
        outcome: 'completed',
        topics: ['enquiries'],
        statements: [{ kind: 'request', text, answerAtOnce }],
        talkNotes: text,
      },
    });
  };
  cast.agenda.enter(startedAt, call);
}
