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
import { latest, plusMinutes } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask, granted } from './ask.ts';
import { type Cast, localMoment, type Scene, supervisorOf, whoActs } from './cast.ts';
import { matterWords } from './matter-words.ts';
import { sendLetter } from './write-letter.ts';

/**
 * Puts the steps of a case on the agenda: studied, reported, decided, replied to and asked about (A-15 to
 *
 */
export function playMatter(
  cast: Cast,
  scene: Scene,
  { id: caseId, ownerId, status, origin }: z.output<typeof caseView>,
): void {
  const { branch, place, row, wishes } = scene;
  const { handling, repliedBy, repliedSameDay, satisfaction } = wishes.matter;
  const { tried, asked, solution } = matterWords(wishes.matter, row.customer.language);
  const params = { ...place, caseId };
  const actor = () => whoActs(cast, branch, ownerId);
  const supervisor = supervisorOf(branch);

  /** A moment so many local days from now. */
  const enterOn = (days: number, time: string, act: () => Promise<void>): void => {
    const at = localMoment(localDateOf(cast.now, branch.timeZone), days, time, branch);
    cast.agenda.enter(latest(at, cast.now), act);
  };

  const study = async (): Promise<void> => {
    const body = {
      customerTold: true,
      ...(origin.type === 'call' && { proof: { type: origin.type, id: origin.id } }),
    };
    if (!(await ask(cast, scene, actor(), studyCase, { params, body }))) return;
    if (handling === 'solved' || handling === 'atOnce') enterOn(1, '10:30', () => solve('first'));
    else enterOn(handling === 'reportedLate' ? 4 : 1, '10:30', report);
  };

  const report = async (): Promise<void> => {
    if (!(await ask(cast, scene, actor(), reportCase, { params, body: { tried, asked } }))) return;
    enterOn(1, '10:10', async () => {
      const body = { solution };
      if (await ask(cast, scene, supervisor, decideOnCase, { params, body })) replyLater('first');
    });
  };

  const solve = async (round: Round): Promise<void> => {
    if (await ask(cast, scene, actor(), solveCase, { params, body: { solution } })) replyLater(round);
  };

  /**
   * The same day, or in breach of A-19 the day after. An e-mail that bounced has told nothing, so the agent
   * calls.
   */
  const replyLater = (round: Round): void =>
    enterOn(repliedSameDay ? 0 : 1, '15:20', async () => {
      if (!(await reply(repliedBy))) return;
      enterOn(1, '09:40', async () => {
        const found = await ask(cast, scene, actor(), getCase, { params });
        if (found && (found.case.status === 'answered' || (await reply('call')))) askSatisfaction(round);
      });
    });

  /**
   * Tells the customer what was found, by call, or by letter where that was planned or nobody can call
   * (A-19).
   */
  const reply = async (way: 'call' | 'letter'): Promise<boolean> => {
    const { phone: phoneNumber } = row.customer;
    if (way === 'letter' || !phoneNumber) return await replyByLetter();
    const called = await ask(cast, scene, actor(), recordCall, {
      params: place,
      body: {
        direction: 'outbound',
        callType: 'reply',
        startedAt: cast.now,
        phoneNumber,
        outcome: 'completed',
        talkNotes: solution,
        caseIds: [caseId],
      },
    });
    return called !== undefined;
  };

  /**
   * By e-mail, or by registered letter where the customer has no working e-mail address. A supervisor
   * approves replies to complaints.
   */
  const replyByLetter = async (): Promise<boolean> => {
    const by = actor();
    const write = (channel: 'email' | 'post') =>
      sendLetter(cast, scene, by, supervisor, { template: 'caseReply', channel, caseId }, 'registeredPost');
    const emailed = row.customer.email ? await write('email') : undefined;
    const sent = emailed && 'body' in emailed ? emailed : await write('post');
    return granted(cast, scene, postLetter.id, sent) !== undefined;
  };

  /** Nothing where the customer has no telephone. */
  const callAgain = async (outcome: 'completed' | 'noAnswer') => {
    const { phone: phoneNumber } = row.customer;
    if (!phoneNumber) return undefined;
    return await ask(cast, scene, actor(), recordCall, {
      params: place,
      body: {
        direction: 'outbound',
        callType: 'reply',
        startedAt: cast.now,
        phoneNumber,
        outcome,
        caseIds: [caseId],
      },
    });
  };

  /** The customer has the answer. A day later the agent asks what they thought of it. */
  const askSatisfaction = (round: Round): void =>
    enterOn(1, '16:10', async () => {
      const said = round === 'again' ? 'satisfied' : satisfaction;
      const called = await callAgain(said === 'notReached' ? 'noAnswer' : 'completed');
      const body = {
        satisfaction: said,
        ...(called && { proof: { type: 'call', id: called.call.id } as const }),
      };
      const taken = await ask(cast, scene, called ? actor() : supervisor, recordSatisfaction, {
        params,
        body,
      });
      if (taken && body.satisfaction === 'notSatisfied') enterOn(1, '11:00', () => solve('again'));
    });

  if (status === 'answered') askSatisfaction('first');
  else if (handling !== 'forgotten') cast.agenda.enter(plusMinutes(cast.now, 45), study);
}

type Round = 'first' | 'again';
