import type * as z from 'zod';
import {
  decideOnCase,
  getCase,
  recordSatisfaction,
  reportCase,
  solveCase,
  studyCase,
} from '../../../shared/contracts/case/index.ts';
import type { caseView } from '../../../shared/contracts/views/index.ts';
import { latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { type Cast, customerOf, type Scene } from './cast.ts';
import { localMoment } from './local-moment.ts';
import { matterWords } from './matter-material.ts';
import { actor, type Matter, stepKey, wasTaken } from './matter.ts';
import { playReply } from './play-reply.ts';
import { sendAs } from './send-as.ts';
import { supervisorOf } from './supervise.ts';

type Case = z.output<typeof caseView>;

/** Puts what becomes of a case on the agenda: studied, reported, decided, replied to and asked about. */
export function playMatter(cast: Cast, scene: Scene, { id, customerId, ownerId, status }: Case): void {
  const plan = scene.wishes.matter;
  const words = matterWords(plan.kind, plan.theme, scene.row.customer.language);
  const params = { branchId: scene.row.branchId, customerId, caseId: id };
  const matter: Matter = { scene, plan, words, params, ownerId, round: 'first' };
  if (status === 'answered') return askSatisfaction(cast, matter);
  if (plan.handling === 'forgotten') return;
  cast.agenda.enter(plusMinutes(cast.now, 45), () => study(cast, matter), customerOf(scene));
}

/** A moment so many local days from now. */
function enterOn(cast: Cast, { scene }: Matter, days: number, time: string, act: () => Promise<void>): void {
  const today = localDateOf(cast.now, scene.branch.timeZone);
  cast.agenda.enter(latest(localMoment(today, days, time, scene.branch), cast.now), act, customerOf(scene));
}

/** The customer has the answer: a day later the agent asks what they made of it. */
function askSatisfaction(cast: Cast, matter: Matter): void {
  enterOn(cast, matter, 1, '16:10', async () => {
    const satisfaction = matter.round === 'again' ? 'satisfied' : matter.plan.satisfaction;
    const answer = await sendAs(cast, actor(cast, matter), recordSatisfaction, {
      params: matter.params,
      body: { satisfaction },
      idempotencyKey: stepKey(cast, matter, 'satisfaction'),
    });
    if (!wasTaken(cast, matter, recordSatisfaction.id, answer) || satisfaction !== 'notSatisfied') return;
    const again = { ...matter, round: 'again' } as const;
    enterOn(cast, matter, 1, '11:00', () => solve(cast, again));
  });
}

async function study(cast: Cast, matter: Matter): Promise<void> {
  const answer = await sendAs(cast, actor(cast, matter), studyCase, {
    params: matter.params,
    body: { customerTold: true },
    idempotencyKey: stepKey(cast, matter, 'study'),
  });
  if (!wasTaken(cast, matter, studyCase.id, answer)) return;
  const { handling } = matter.plan;
  if (handling === 'solved' || handling === 'atOnce')
    enterOn(cast, matter, 1, '10:30', () => solve(cast, matter));
  else enterOn(cast, matter, handling === 'reportedLate' ? 4 : 1, '10:30', () => report(cast, matter));
}

async function report(cast: Cast, matter: Matter): Promise<void> {
  const { tried, asked } = matter.words;
  const answer = await sendAs(cast, actor(cast, matter), reportCase, {
    params: matter.params,
    body: { tried, asked },
    idempotencyKey: stepKey(cast, matter, 'report'),
  });
  if (wasTaken(cast, matter, reportCase.id, answer))
    enterOn(cast, matter, 1, '10:10', () => decide(cast, matter));
}

async function decide(cast: Cast, matter: Matter): Promise<void> {
  const answer = await sendAs(cast, supervisorOf(matter.scene.branch), decideOnCase, {
    params: matter.params,
    body: { solution: matter.words.solution },
    idempotencyKey: stepKey(cast, matter, 'decision'),
  });
  if (wasTaken(cast, matter, decideOnCase.id, answer)) replyLater(cast, matter);
}

async function solve(cast: Cast, matter: Matter): Promise<void> {
  const answer = await sendAs(cast, actor(cast, matter), solveCase, {
    params: matter.params,
    body: { solution: matter.words.solution },
    idempotencyKey: stepKey(cast, matter, 'solution'),
  });
  if (wasTaken(cast, matter, solveCase.id, answer)) replyLater(cast, matter);
}

/** The same day, or in breach of A-19 the day after; looked after again when a letter came back. */
function replyLater(cast: Cast, matter: Matter): void {
  enterOn(cast, matter, matter.plan.repliedSameDay ? 0 : 1, '15:20', async () => {
    if (!(await playReply(cast, matter))) return;
    askSatisfactionOnceTold(cast, matter);
  });
}

/** An e-mail that bounced has told the customer nothing: then the agent rings up. */
function askSatisfactionOnceTold(cast: Cast, matter: Matter): void {
  enterOn(cast, matter, 1, '09:40', async () => {
    const found = await sendAs(cast, actor(cast, matter), getCase, { params: matter.params });
    if (!wasTaken(cast, matter, getCase.id, found) || found.outcome === 'refused') return;
    const { status } = found.body.case;
    const isTold = status === 'answered' || (await playReply(cast, matter, 'call'));
    if (isTold) askSatisfaction(cast, matter);
  });
}
