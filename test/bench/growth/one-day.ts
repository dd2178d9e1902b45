import { applyTimer } from '../../../shared/application/apply-timer.ts';
import * as calls from '../../../shared/contracts/call/index.ts';
import * as cases from '../../../shared/contracts/case/index.ts';
import * as consents from '../../../shared/contracts/consent/index.ts';
import * as dossiers from '../../../shared/contracts/dossier/index.ts';
import * as followUps from '../../../shared/contracts/follow-up/index.ts';
import * as letters from '../../../shared/contracts/letter/index.ts';
import * as visits from '../../../shared/contracts/visit/index.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import { asId } from '../../../shared/kernel/ids.ts';
import type { FleetWorld } from './fleet-world.ts';

/** Carries out one step and notes what it cost. */
export type Step = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** A visit of one car from intake to the last call, with a matter and a letter on the way. */
export async function oneDay(world: FleetWorld, vehicleId: string, step: Step): Promise<void> {
  const send = async (operation: Operation, params: object, body?: object): Promise<never> => {
    const request = { params: { ...world.params, ...params }, ...(body && { body }) } as object;
    const { body: told } = await step(operation.id, () => world.client.send(operation, request));
    return told as never;
  };
  const call = (more: object): Promise<{ call: { id: string }; planned: { id: string }[] }> => {
    const reached = {
      outcome: 'completed',
      vehicleUse: 'well',
      serviceOpinion: 'good',
      topics: ['newNeeds'],
    };
    const asked = { direction: 'outbound', callType: 'other', startedAt: world.now, ...reached, ...more };
    return send(calls.recordCall, {}, asked);
  };

  world.pass(1);
  const { visit }: { visit: { id: string } } = await send(
    visits.registerIntake,
    {},
    {
      vehicleId,
      intakeDoneAt: world.now,
      workItems: ['service'],
    },
  );
  const { id: visitId } = visit;
  await send(
    visits.completeDossierEntry,
    { visitId },
    {
      wishedServices: 'wash',
      contactPlan: {
        talkingPoints: ['noise'],
        nextServiceItem: 'tyres',
        plannedContactAt: '2028-03-01T02:00:00Z',
      },
    },
  );
  const { followUp }: { followUp: { id: string } } = await send(
    visits.recordDelivery,
    { visitId },
    {
      deliveredAt: world.now,
      workDone: ['oil'],
    },
  );
  await send(visits.fillDossierTail, { visitId }, { odometerKilometres: 60_000 });
  await send(consents.checkContact, {}, { purpose: 'serviceCare', channel: 'phone' });
  const matter: { id: string } = await send(
    cases.openCase,
    {},
    {
      kind: 'complaint',
      level: 'ordinary',
      text: 'brakes',
      origin: { type: 'visit', id: visitId },
      raisedAt: world.now,
      vehicleId,
    },
  );
  const caseId = matter.id;
  await send(cases.studyCase, { caseId }, { customerTold: true });
  await send(cases.solveCase, { caseId }, { solution: 'new pads' });
  const letter: { id: string } = await send(
    letters.draftLetter,
    {},
    {
      template: 'caseReply',
      channel: 'post',
      fields: {},
      caseId,
    },
  );
  await send(letters.approveLetter, { letterId: letter.id });
  await send(letters.postLetter, { letterId: letter.id }, { postal: { way: 'post' } });
  await send(letters.markLetterReturned, { letterId: letter.id }, { reason: 'moved' });
  await call({ caseIds: [caseId], topics: [] });
  await send(cases.recordSatisfaction, { caseId }, { satisfaction: 'satisfied' });
  await send(cases.reopenCase, { caseId }, { reason: 'again' });
  await send(cases.withdrawCase, { caseId }, { reason: 'settled' });

  world.pass(4 * 1_440);
  await fire(world, followUp.id, step);
  const made = await call({ followUpIds: [followUp.id], callType: 'firstFollowUp' });
  await send(calls.voidCall, { callId: made.call.id }, { reason: 'another customer' });
  const again = await call({ followUpIds: [followUp.id], callType: 'firstFollowUp' });
  const second = again.planned[0]?.id ?? '';
  world.pass(8 * 1_440);
  await send(
    followUps.recordWrittenReply,
    { followUpId: second },
    {
      receivedAt: world.now,
      channel: 'email',
      vehicleUse: 'well',
      serviceOpinion: 'good',
    },
  );
  await send(
    consents.recordConsent,
    {},
    {
      state: 'given',
      about: { scope: 'allMarketing' },
      channels: ['email'],
      how: 'form',
      wording: 'w1',
      proof: { type: 'form', id: 'F-1' },
    },
  );
  await send(followUps.getFollowUp, { followUpId: second });
  await send(cases.getCase, { caseId });
  await step('getDossier', () => world.client.send(dossiers.getDossier, { params: world.params }));
  await step('findCustomers', () =>
    world.client.send(dossiers.findCustomers, {
      params: { branchId: world.params.branchId },
      query: { phone: '021 5835 0100' },
    }),
  );
}

/** The opening of its window is told. */
async function fire(world: FleetWorld, followUpId: string, step: Step): Promise<void> {
  const plan = { groupId: asId<'group'>('harmony'), ...world.params, cars: 'named' } as const;
  const named = { followUpIds: [asId<'followUp'>(followUpId)] };
  const { dossier } = await world.ports.store.read({ ...plan, named }, world.now);
  const followUp = dossier?.followUps.find(({ id }) => id === followUpId);
  const owed = dossier?.obligations.find(({ id }) => id === followUp?.obligationId);
  const next = owed?.pendingSteps[0];
  if (!owed || !next) return;
  await step('obligationStep', () =>
    applyTimer(
      world.ports,
      {
        type: 'obligationStep',
        groupId: plan.groupId,
        branchId: owed.branchId,
        customerId: owed.customerId,
        obligationId: owed.id,
        generation: owed.generation,
        step: next.step,
      },
      'sweep',
    ),
  );
}
