import type * as z from 'zod';
import { recordCall } from '../../../shared/contracts/call/index.ts';
import {
  decideOnCase,
  getCase,
  recordSatisfaction,
  reportCase,
  solveCase,
  studyCase,
} from '../../../shared/contracts/case/index.ts';
import { postLetter } from '../../../shared/contracts/letter/index.ts';
import type { caseView } from '../../../shared/contracts/views/index.ts';
import type { CaseId, StaffId } from '../../../shared/kernel/ids.ts';
import { latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask, granted } from './ask.ts';
import { type Cast, localMoment, type Scene, supervisorOf, whoActs } from './cast.ts';
import type { MatterPlan } from './draw-wishes.ts';
import { matterWords } from './matter-words.ts';
import { sendLetter } from './write-letter.ts';

/** A case on its way through the hands of the people at the branch. */
interface Matter {
  readonly scene: Scene;
  readonly plan: MatterPlan;
  readonly words: ReturnType<typeof matterWords>;
  readonly params: Scene['place'] & { readonly caseId: CaseId };
  readonly ownerId: StaffId | undefined;
  readonly round: 'first' | 'again';
}

/** Puts what becomes of a case on the agenda: studied, reported, decided, replied to and asked about. */
export function playMatter(
  cast: Cast,
  scene: Scene,
  { id: caseId, ownerId, status }: z.output<typeof caseView>,
): void {
  const plan = scene.wishes.matter;
  const words = matterWords(plan, scene.row.customer.language);
  const params = { ...scene.place, caseId };
  const matter: Matter = { scene, plan, words, params, ownerId, round: 'first' };
  if (status === 'answered') return askSatisfaction(cast, matter);
  if (plan.handling === 'forgotten') return;
  cast.agenda.enter(plusMinutes(cast.now, 45), () => study(cast, matter));
}

/** A moment so many local days from now. */
function enterOn(cast: Cast, { scene }: Matter, days: number, time: string, act: () => Promise<void>): void {
  const today = localDateOf(cast.now, scene.branch.timeZone);
  cast.agenda.enter(latest(localMoment(today, days, time, scene.branch), cast.now), act);
}

function actor(cast: Cast, { scene, ownerId }: Matter): StaffId {
  return whoActs(cast, scene.branch, ownerId);
}

/** The customer has the answer: a day later the agent asks what they made of it. */
function askSatisfaction(cast: Cast, matter: Matter): void {
  const { scene, plan, params, round } = matter;
  enterOn(cast, matter, 1, '16:10', async () => {
    const satisfaction = round === 'again' ? 'satisfied' : plan.satisfaction;
    const body = { satisfaction };
    const taken = await ask(cast, scene, actor(cast, matter), recordSatisfaction, { params, body });
    if (!taken || satisfaction !== 'notSatisfied') return;
    enterOn(cast, matter, 1, '11:00', () => solve(cast, { ...matter, round: 'again' }));
  });
}

async function study(cast: Cast, matter: Matter): Promise<void> {
  const { scene, plan, params } = matter;
  const body = { customerTold: true } as const;
  if (!(await ask(cast, scene, actor(cast, matter), studyCase, { params, body }))) return;
  const { handling } = plan;
  if (handling === 'solved' || handling === 'atOnce')
    enterOn(cast, matter, 1, '10:30', () => solve(cast, matter));
  else enterOn(cast, matter, handling === 'reportedLate' ? 4 : 1, '10:30', () => report(cast, matter));
}

async function report(cast: Cast, matter: Matter): Promise<void> {
  const { scene, params, words } = matter;
  const body = { tried: words.tried, asked: words.asked };
  if (await ask(cast, scene, actor(cast, matter), reportCase, { params, body }))
    enterOn(cast, matter, 1, '10:10', () => decide(cast, matter));
}

async function decide(cast: Cast, matter: Matter): Promise<void> {
  const { scene, params, words } = matter;
  const body = { solution: words.solution };
  if (await ask(cast, scene, supervisorOf(scene.branch), decideOnCase, { params, body }))
    replyLater(cast, matter);
}

async function solve(cast: Cast, matter: Matter): Promise<void> {
  const { scene, params, words } = matter;
  const body = { solution: words.solution };
  if (await ask(cast, scene, actor(cast, matter), solveCase, { params, body })) replyLater(cast, matter);
}

/** The same day, or in breach of A-19 the day after; looked after again when a letter came back. */
function replyLater(cast: Cast, matter: Matter): void {
  enterOn(cast, matter, matter.plan.repliedSameDay ? 0 : 1, '15:20', async () => {
    if (await reply(cast, matter, matter.plan.repliedBy)) askSatisfactionOnceTold(cast, matter);
  });
}

/** An e-mail that bounced has told the customer nothing: then the agent rings up. */
function askSatisfactionOnceTold(cast: Cast, matter: Matter): void {
  const { scene, params } = matter;
  enterOn(cast, matter, 1, '09:40', async () => {
    const found = await ask(cast, scene, actor(cast, matter), getCase, { params });
    if (!found) return;
    if (found.case.status === 'answered' || (await reply(cast, matter, 'call')))
      askSatisfaction(cast, matter);
  });
}

/** Tells the customer what was found, by call, or by letter where that was meant or nobody can ring. */
async function reply(cast: Cast, matter: Matter, way: 'call' | 'letter'): Promise<boolean> {
  const { scene, words, params } = matter;
  const { phone: phoneNumber } = scene.row.customer;
  if (way === 'letter' || !phoneNumber) return await replyByLetter(cast, matter);
  const called = await ask(cast, scene, actor(cast, matter), recordCall, {
    params: scene.place,
    body: {
      direction: 'outbound',
      callType: 'reply',
      startedAt: cast.now,
      phoneNumber,
      outcome: 'completed',
      talkNotes: words.solution,
      caseIds: [params.caseId],
    },
  });
  return called !== undefined;
}

/** By e-mail; on paper, registered, where the customer has none or it takes no mail. Complaints are signed off. */
async function replyByLetter(cast: Cast, matter: Matter): Promise<boolean> {
  const { scene, params } = matter;
  const by = actor(cast, matter);
  const write = async (channel: 'email' | 'post') => {
    const content = { template: 'caseReply', channel, caseId: params.caseId } as const;
    return await sendLetter(cast, scene, by, supervisorOf(scene.branch), content, 'registeredPost');
  };
  const emailed = scene.row.customer.email ? await write('email') : undefined;
  const sent = emailed && 'body' in emailed ? emailed : await write('post');
  return granted(cast, scene, postLetter.id, sent) !== undefined;
}
