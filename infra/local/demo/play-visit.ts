import { endConsultation, recordDelivery, registerIntake } from '../../../shared/contracts/visit/index.ts';
import type { CustomerId, VisitId } from '../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { sendAs } from './send-as.ts';
import { type Cast, customerOf, machineClient, noteRefusal, type Scene } from './cast.ts';
import { findOrAddVehicle, findOrRegister } from './find-or-register.ts';
import { localMoment } from './local-moment.ts';
import { playDossierEntry } from './play-dossier-entry.ts';
import { playConsents } from './play-consents.ts';
import { playFollowUp } from './play-follow-up.ts';
import { playIncomingCall } from './play-incoming-call.ts';

/** Puts a visit on the agenda: it begins when the customer arrives, a consultation when the talk is over. */
export function playVisit(cast: Cast, scene: Scene): void {
  const { purpose, arrivedAt, leftAt } = scene.row;
  const at = purpose === 'consultation' ? (leftAt ?? arrivedAt) : arrivedAt;
  cast.agenda.enter(
    at,
    async () => {
      const customer = await findOrRegister(cast, scene);
      if (!customer) return;
      cast.dossiers.set(customer.customerId, scene.row.branchId);
      cast.reminded.set(customer.customerId, scene);
      const vehicleId = await findOrAddVehicle(cast, scene, customer);
      const { customerId } = customer;
      if (purpose === 'consultation') await consult(cast, scene, customerId, vehicleId);
      else if (vehicleId) await takeIn(cast, scene, customerId, vehicleId);
      ringUp(cast, scene, customerId);
    },
    customerOf(scene),
  );
}

type Vehicle = NonNullable<Awaited<ReturnType<typeof findOrAddVehicle>>>;

async function takeIn(cast: Cast, scene: Scene, customerId: CustomerId, vehicleId: Vehicle): Promise<void> {
  const { row } = scene;
  const answer = await sendAs(cast, machineClient(cast), registerIntake, {
    params: { branchId: row.branchId, customerId },
    body: { vehicleId, intakeDoneAt: row.arrivedAt, ...told(scene) },
    idempotencyKey: `${cast.story}-${row.orderNumber}-intake`,
  });
  if (answer.outcome === 'refused') return noteRefusal(cast, scene, registerIntake.id, answer.code);
  cast.loaded.push(row);
  const { visit, obligation } = answer.body;
  playDossierEntry(cast, scene, customerId, visit.id, obligation.ownerId);
  if (row.leftAt)
    cast.agenda.enter(row.leftAt, () => handOver(cast, scene, customerId, visit.id), customerOf(scene));
}

async function handOver(cast: Cast, scene: Scene, customerId: CustomerId, visitId: VisitId): Promise<void> {
  const { row } = scene;
  const answer = await sendAs(cast, machineClient(cast), recordDelivery, {
    params: { branchId: row.branchId, customerId, visitId },
    body: {
      deliveredAt: row.leftAt ?? cast.now,
      workDone: [...row.workItems],
      ...(row.nextMaintenanceDueOn && { nextMaintenanceDueOn: row.nextMaintenanceDueOn }),
    },
    idempotencyKey: `${cast.story}-${row.orderNumber}-delivery`,
  });
  if (answer.outcome === 'refused') return noteRefusal(cast, scene, recordDelivery.id, answer.code);
  if (answer.body.followUp) playFollowUp(cast, scene, customerId, answer.body.followUp);
  await playConsents(cast, scene, customerId);
}

async function consult(
  cast: Cast,
  scene: Scene,
  customerId: CustomerId,
  vehicleId: Vehicle | undefined,
): Promise<void> {
  const { row } = scene;
  const answer = await sendAs(cast, machineClient(cast), endConsultation, {
    params: { branchId: row.branchId, customerId },
    body: {
      consultationEndedAt: row.leftAt ?? row.arrivedAt,
      ...(vehicleId && { vehicleId }),
      ...told(scene),
    },
    idempotencyKey: `${cast.story}-${row.orderNumber}-consultation`,
  });
  if (answer.outcome === 'refused') return noteRefusal(cast, scene, endConsultation.id, answer.code);
  cast.loaded.push(row);
  const { visit, obligation, followUp } = answer.body;
  playDossierEntry(cast, scene, customerId, visit.id, obligation.ownerId);
  if (followUp) playFollowUp(cast, scene, customerId, followUp);
  await playConsents(cast, scene, customerId);
}

function told({ row }: Scene) {
  return {
    workItems: [...row.workItems],
    ...(row.wishedServices && { wishedServices: row.wishedServices }),
    ...(row.odometerKilometres !== undefined && { odometerKilometres: row.odometerKilometres }),
    ...(row.advisorId && { advisorId: row.advisorId }),
  };
}

function ringUp(cast: Cast, scene: Scene, customerId: CustomerId): void {
  const { plan, row, branch } = scene;
  if (!plan.ringsUp) return;
  const visitedOn = localDateOf(row.arrivedAt, branch.timeZone);
  const at = localMoment(visitedOn, plan.ringsUp.days, plan.ringsUp.time, branch);
  cast.agenda.enter(at, () => playIncomingCall(cast, scene, customerId, at), customerOf(scene));
}
