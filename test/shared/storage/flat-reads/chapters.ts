import * as calls from '../../../../shared/contracts/call/index.ts';
import * as cases from '../../../../shared/contracts/case/index.ts';
import * as consents from '../../../../shared/contracts/consent/index.ts';
import * as dossiers from '../../../../shared/contracts/dossier/index.ts';
import * as followUps from '../../../../shared/contracts/follow-up/index.ts';
import * as letters from '../../../../shared/contracts/letter/index.ts';
import * as visits from '../../../../shared/contracts/visit/index.ts';
import { instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import type { Said, StoryWorld } from './story-world.ts';

/** Numbers a chapter chooses by: which record, which of its ways, how long ago. */
export interface Chosen {
  readonly which: number;
  readonly other: number;
  readonly way: number;
  readonly minutesAgo: number;
}

type Chapter = (world: StoryWorld, chosen: Chosen) => Promise<Said | undefined>;

const OUTCOMES = [
  'completed',
  'completed',
  'completed',
  'noAnswer',
  'callbackAgreed',
  'doNotCall',
  'vehicleSold',
  'deceased',
  'hungUp',
  'refused',
  'wrongNumber',
  'completedWithIssue',
] as const;

/** Of any that there ever were: what is settled is named as often as what is open. */
function pick<Kind>(all: readonly Kind[], number: number): Kind | undefined {
  return all[number % Math.max(1, all.length)];
}

function past(world: StoryWorld, { minutesAgo }: Chosen): string {
  return plusMinutes(world.now, -minutesAgo);
}

function onVisit(send: (world: StoryWorld, visitId: string, chosen: Chosen) => Promise<Said>): Chapter {
  return async (world, chosen) => {
    const visit = pick((await world.history()).dossier.visits, chosen.which);
    return visit && send(world, visit.id, chosen);
  };
}

function onFollowUp(send: (world: StoryWorld, followUpId: string, chosen: Chosen) => Promise<Said>): Chapter {
  return async (world, chosen) => {
    const followUp = pick((await world.history()).dossier.followUps, chosen.which);
    return followUp && send(world, followUp.id, chosen);
  };
}

function onCase(send: (world: StoryWorld, caseId: string, chosen: Chosen) => Promise<Said>): Chapter {
  return async (world, chosen) => {
    const found = pick((await world.history()).dossier.cases, chosen.which);
    return found && send(world, found.id, chosen);
  };
}

function onLetter(send: (world: StoryWorld, letterId: string, chosen: Chosen) => Promise<Said>): Chapter {
  return async (world, chosen) => {
    const letter = pick((await world.history()).dossier.letters, chosen.which);
    return letter && send(world, letter.id, chosen);
  };
}

const CASE_STEPS = [
  [cases.studyCase, { customerTold: true }],
  [cases.solveCase, { solution: 'new discs' }],
  [cases.solveCase, { solution: 'other pads' }],
  [cases.declareUnsolved, { reason: 'no part' }],
  [cases.reportCase, { tried: 'pads', asked: 'discs?' }],
  [cases.decideOnCase, { solution: 'granted' }],
  [cases.answerCase, { answer: 'goes away by itself' }],
  [cases.recordSatisfaction, { satisfaction: 'satisfied' }],
  [cases.recordSatisfaction, { satisfaction: 'notSatisfied' }],
  [cases.closeCaseUnreachable, undefined],
  [cases.reopenCase, { reason: 'again' }],
  [cases.withdrawCase, { reason: 'settled' }],
  [cases.pauseCase, { reason: 'part on order' }],
  [cases.raiseCaseLevel, { level: 'major', reason: 'press' }],
] as const;

async function writeTo(world: StoryWorld, about: object, way: number): Promise<Said> {
  const channel = way % 3 ? 'post' : 'email';
  const drafted = await world.send(letters.draftLetter, {}, { ...about, channel });
  if (drafted.status >= 300) return drafted;
  const letterId = (drafted.body as { readonly id: string }).id;
  await world.send(letters.approveLetter, { letterId });
  return world.send(letters.postLetter, { letterId }, channel === 'post' ? { postal: { way: 'post' } } : {});
}

/** An attempt that counts: within the window, at ten in the morning in Shanghai. */
async function tryInVain(world: StoryWorld, about: object, obligationId?: string): Promise<void> {
  const { obligations } = (await world.history()).dossier;
  const owed = obligations.find(({ id }) => id === obligationId);
  if (owed) world.waitUntil(owed.opensAt);
  world.waitUntil(instant(`${plusMinutes(world.now, 1_440).slice(0, 10)}T02:00:00Z`));
  await world.send(
    calls.recordCall,
    {},
    {
      direction: 'outbound',
      callType: 'other',
      startedAt: world.now,
      outcome: 'noAnswer',
      ...about,
    },
  );
}

/** What may happen next in a story, by name. */
export const CHAPTERS: Readonly<Record<string, Chapter>> = {
  intake: async (world, chosen) => {
    const { vehicles, visits: known } = (await world.history()).dossier;
    const vehicle = pick(vehicles, chosen.which);
    const rework = chosen.way % 4 === 0 ? pick(known, chosen.other) : undefined;
    return (
      vehicle &&
      world.send(
        visits.registerIntake,
        {},
        {
          vehicleId: vehicle.id,
          intakeDoneAt: past(world, chosen),
          workItems: ['oil'],
          ...(rework && { reworkOfVisitId: rework.id }),
        },
      )
    );
  },
  consultation: async (world, chosen) => {
    const vehicle = pick((await world.history()).dossier.vehicles, chosen.which);
    const body = { consultationEndedAt: past(world, chosen), workItems: ['quote'] };
    return world.send(
      visits.endConsultation,
      {},
      chosen.way % 3 === 0 || !vehicle ? body : { ...body, vehicleId: vehicle.id },
    );
  },
  delivery: onVisit((world, visitId, chosen) =>
    world.send(visits.recordDelivery, { visitId }, { deliveredAt: past(world, chosen), workDone: ['oil'] }),
  ),
  entry: onVisit((world, visitId) =>
    world.send(
      visits.completeDossierEntry,
      { visitId },
      {
        wishedServices: 'wash',
        contactPlan: {
          talkingPoints: ['noise'],
          nextServiceItem: 'tyres',
          plannedContactAt: plusMinutes(world.now, 6_000),
        },
      },
    ),
  ),
  waiver: onVisit((world, visitId) =>
    world.send(visits.waiveDossierEntry, { visitId }, { reason: 'a quick question' }),
  ),
  tail: onVisit((world, visitId, { way }) =>
    world.send(
      visits.fillDossierTail,
      { visitId },
      {
        nextMaintenanceDueOn: ['2027-06-01', '2027-07-01'][way % 2],
        ...(way % 3 === 0 && { odometerKilometres: 10_000 + way }),
      },
    ),
  ),
  call: async (world, chosen) => {
    const { dossier } = await world.history();
    const outcome = OUTCOMES[chosen.way % OUTCOMES.length];
    const followUp = chosen.other % 5 === 0 ? undefined : pick(dossier.followUps, chosen.which);
    const another = chosen.other % 7 === 0 ? pick(dossier.followUps, chosen.other) : undefined;
    const serviceCase = chosen.other % 3 === 0 ? pick(dossier.cases, chosen.other) : undefined;
    const vehicle = chosen.other % 4 === 0 ? pick(dossier.vehicles, chosen.other) : undefined;
    const startedAt = past(world, chosen);
    return world.send(
      calls.recordCall,
      {},
      {
        direction: 'outbound',
        callType: 'firstFollowUp',
        startedAt,
        outcome,
        followUpIds: [...new Set([followUp, another].flatMap((one) => one?.id ?? []))],
        ...(serviceCase && { caseIds: [serviceCase.id] }),
        ...(vehicle && { vehicleId: vehicle.id }),
        topics: chosen.way % 2 === 0 ? ['vehicleAndService'] : ['newNeeds', 'activities'].slice(0, 1),
        vehicleUse: 'well',
        serviceOpinion: 'good',
        ...(outcome === 'callbackAgreed' && { callbackAt: plusMinutes(startedAt as never, 600) }),
        ...(outcome === 'completedWithIssue' && { statements: [{ kind: 'complaint', text: 'brakes' }] }),
        ...(outcome === 'doNotCall' && { doNotCallScope: chosen.other % 2 ? 'everything' : 'followUps' }),
      },
      { as: chosen.other % 6 === 0 ? 'agent' : 'supervisor' },
    );
  },
  void: async (world, { which }) => {
    const call = pick((await world.history()).calls, which);
    return call && world.send(calls.voidCall, { callId: call.id }, { reason: 'another customer' });
  },
  lastVoid: async (world) => {
    const call = (await world.history()).calls.at(-1);
    return call && world.send(calls.voidCall, { callId: call.id }, { reason: 'mixed up' });
  },
  writtenReply: onFollowUp((world, followUpId, chosen) =>
    world.send(
      followUps.recordWrittenReply,
      { followUpId },
      {
        receivedAt: past(world, chosen),
        channel: 'email',
        vehicleUse: 'well',
        serviceOpinion: 'good',
      },
    ),
  ),
  cancelled: onFollowUp((world, followUpId) =>
    world.send(followUps.cancelFollowUp, { followUpId }, { reason: 'by mistake' }),
  ),
  unreachable: async (world, chosen) => {
    const { followUps: all, letters: sent } = (await world.history()).dossier;
    const followUp = pick(all, chosen.which);
    const letter = pick(
      sent.filter((one) => one.followUpId === followUp?.id),
      chosen.other,
    );
    const finalMessage = letter
      ? { channel: 'letter', letterId: letter.id }
      : { channel: 'none', reason: 'no address' };
    return followUp && world.send(followUps.closeUnreachable, { followUpId: followUp.id }, { finalMessage });
  },
  car: async (world, { which, way }) => {
    const vehicle = pick((await world.history()).dossier.vehicles, which);
    const body = { status: way % 2 ? 'sold' : 'inUse' };
    if (!vehicle) return undefined;
    return world.send(dossiers.changeVehicle, { vehicleId: vehicle.id }, body, { version: vehicle.version });
  },
  customer: async (world, { way }) => {
    const { version } = (await world.history()).dossier.customer;
    const body = { address: `road ${way % 3}`, email: `a${way % 2}@example.com` };
    return world.send(dossiers.changeCustomer, {}, body, { version });
  },
  consent: async (world, chosen) => {
    const { dossier, calls: made } = await world.history();
    const { way, which } = chosen;
    const proofs = [
      undefined,
      { type: 'form', id: 'F-1' },
      { type: 'call', id: pick(made, which)?.id ?? 'none' },
      { type: 'visit', id: pick(dossier.visits, which)?.id ?? 'none' },
      { type: 'letter', id: pick(dossier.letters, which)?.id ?? 'none' },
    ];
    const proof = proofs[chosen.other % proofs.length];
    const abouts = [
      { scope: 'everything' },
      { scope: 'allMarketing' },
      { scope: 'purpose', purpose: 'serviceCare' },
    ];
    return world.send(
      consents.recordConsent,
      {},
      {
        state: way % 2 ? 'given' : 'withdrawn',
        about: abouts[way % 3],
        ...((way % 2 || way % 4) && { channels: way % 5 === 0 ? ['phone', 'email'] : ['phone'] }),
        how: ['inPerson', 'ownDecision', 'form'][way % 3],
        wording: 'w1',
        ...(proof && { proof }),
      },
    );
  },
  consents: (world) => world.send(consents.listConsents, {}),
  contact: async (world, { which, other, way }) => {
    const { visits: all, cases: matters } = (await world.history()).dossier;
    const [visit, matter] = [pick(all, which), pick(matters, other)];
    return world.send(
      consents.checkContact,
      {},
      {
        purpose: ['serviceCare', 'marketing', 'recall'][way % 3],
        channel: ['phone', 'email', 'post'][other % 3],
        ...(visit && way % 2 && { visitId: visit.id }),
        ...(matter && other % 2 && { caseId: matter.id }),
      },
    );
  },
  matter: async (world, chosen) => {
    const { dossier, calls: made } = await world.history();
    const origins = [
      pick(dossier.visits, chosen.which) && { type: 'visit', id: pick(dossier.visits, chosen.which)?.id },
      pick(made, chosen.which) && { type: 'call', id: pick(made, chosen.which)?.id },
      pick(dossier.letters, chosen.which) && { type: 'letter', id: pick(dossier.letters, chosen.which)?.id },
    ].filter((origin) => origin !== undefined);
    const vehicle = chosen.other % 2 ? pick(dossier.vehicles, chosen.other) : undefined;
    return world.send(
      cases.openCase,
      {},
      {
        kind: 'complaint',
        level: ['ordinary', 'major'][chosen.way % 2],
        text: 'the noise is back',
        origin: pick(origins, chosen.way) ?? { type: 'visit', id: 'vis_00000000000000000000000000' },
        raisedAt: past(world, chosen),
        ...(vehicle && { vehicleId: vehicle.id }),
      },
    );
  },
  step: onCase((world, caseId, { way }) => {
    const [operation, body] = CASE_STEPS[way % CASE_STEPS.length] ?? CASE_STEPS[0];
    return world.send(operation, { caseId }, body);
  }),
  merge: async (world, { which, other }) => {
    const { cases: all } = (await world.history()).dossier;
    const [one, into] = [pick(all, which), pick(all, other)];
    return one && into && world.send(cases.mergeCase, { caseId: one.id }, { intoCaseId: into.id });
  },
  draft: async (world, { which, other, way }) => {
    const { dossier } = await world.history();
    const [serviceCase, followUp] = [pick(dossier.cases, which), pick(dossier.followUps, other)];
    const [template, about] = [
      ['caseReply', { ...(serviceCase && { caseId: serviceCase.id }) }],
      ['unreachable', { ...(followUp && { followUpId: followUp.id }) }],
      ['maintenanceDue', {}],
    ][way % 3] as [string, object];
    const fields = {
      caseReply: { answer: 'done', matter: 'noise' },
      unreachable: {},
      maintenanceDue: { plateNumber: '沪A12345', dueOn: '2027-01-01' },
    }[template];
    return world.send(
      letters.draftLetter,
      {},
      { template, channel: way % 4 ? 'post' : 'email', fields, ...about },
    );
  },
  approve: onLetter((world, letterId) => world.send(letters.approveLetter, { letterId })),
  post: onLetter((world, letterId, { way }) =>
    world.send(letters.postLetter, { letterId }, way % 4 ? { postal: { way: 'post' } } : {}),
  ),
  returned: onLetter((world, letterId) =>
    world.send(letters.markLetterReturned, { letterId }, { reason: 'moved' }),
  ),
  lineVoid: onLetter((world, letterId) => world.send(letters.voidLetterLine, { letterId }, { reason: 'no' })),
  answer: onLetter((world, letterId) =>
    world.send(letters.recordLetterAnswer, { letterId }, { answer: 'thank you' }),
  ),
  archive: onLetter((world, letterId) => world.send(letters.archiveLetter, { letterId })),
  discard: onLetter((world, letterId) => world.send(letters.discardLetter, { letterId }, { reason: 'no' })),
  replied: async (world, { which, way }) => {
    const running = (await world.history()).dossier.cases.filter((one) => !('closedAt' in one));
    const serviceCase = pick(running, which);
    if (!serviceCase) return undefined;
    await world.send(cases.studyCase, { caseId: serviceCase.id }, { customerTold: false });
    await world.send(cases.solveCase, { caseId: serviceCase.id }, { solution: 'new discs' });
    const about = { template: 'caseReply', caseId: serviceCase.id, fields: {} };
    return writeTo(world, about, way);
  },
  lastMessage: async (world, { which, way }) => {
    const pending = (await world.history()).dossier.followUps.filter(({ status }) => status === 'pending');
    const followUp = pick(pending, which);
    if (!followUp) return undefined;
    const sent = await writeTo(world, { template: 'unreachable', followUpId: followUp.id, fields: {} }, way);
    if (sent.status >= 300) return sent;
    await tryInVain(world, { followUpIds: [followUp.id] }, followUp.obligationId);
    const letterId = (sent.body as { readonly id: string }).id;
    const finalMessage = { channel: 'letter', letterId };
    return world.send(followUps.closeUnreachable, { followUpId: followUp.id }, { finalMessage });
  },
  matterGivenUp: async (world, { which }) => {
    const { cases: all } = (await world.history()).dossier;
    const serviceCase = pick(
      all.filter(({ status }) => status === 'replyPending' || status === 'answered'),
      which,
    );
    if (!serviceCase) return undefined;
    await tryInVain(world, { caseIds: [serviceCase.id] });
    return world.send(cases.closeCaseUnreachable, { caseId: serviceCase.id });
  },
  due: async (world) => {
    await world.fireAllDue();
    return undefined;
  },
};
