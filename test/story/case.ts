import * as cases from '../../shared/contracts/case/index.ts';
import { recordCall } from '../../shared/contracts/call/index.ts';
import { approveLetter, draftLetter, postLetter } from '../../shared/contracts/letter/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import type { StoryDossier } from './dossier.ts';
import * as found from './found.ts';
import type { Players } from './players.ts';
import type { StoryVisits } from './visit.ts';

/** Four matters of a customer: one solved after some back and forth, one given up by letter, one a duplicate, one answered. */
export async function tellCase(
  { supervisor, agent, agentId, managerId, setClock }: Players,
  { params }: StoryDossier,
  { firstVisit }: StoryVisits,
): Promise<void> {
  const AGENTS = { found: found.cases({ ownerId: asId(agentId) }) };
  const UNKNOWN_CALL = { type: 'call', id: found.unknown('cal') } as const;
  const NOT_SENIOR = { 'not-senior': { found: found.cases({ aboutStaffId: asId(managerId) }) } };
  setClock('2026-11-30T09:00:00+08:00');
  const raise = (text: string, raisedAt = '2026-11-30T08:50:00+08:00') =>
    supervisor.send(
      cases.openCase,
      {
        params,
        body: {
          kind: 'complaint',
          level: 'ordinary',
          text,
          origin: { type: 'visit', id: firstVisit },
          raisedAt,
        },
      },
      {
        'vehicle-unknown': { body: { vehicleId: found.unknown('veh') } },
        'staff-unknown': { body: { aboutStaffId: found.unknown('stf') } },
      },
    );
  const [first, second, third] = [await raise('brakes'), await raise('smell'), await raise('brakes again')];
  const at = ({ body }: typeof first) => ({ params: { ...params, caseId: body.id } });
  const call = (startedAt: string, outcome: 'completed' | 'noAnswer', of: typeof first) =>
    supervisor.send(recordCall, {
      params,
      body: { direction: 'outbound', callType: 'reply', startedAt, outcome, caseIds: [of.body.id] },
    });

  await supervisor.send(
    cases.mergeCase,
    { ...at(third), body: { intoCaseId: first.body.id } },
    {
      'merge-not-possible': { body: { intoCaseId: third.body.id } },
    },
  );
  await agent.isRefused(
    cases.studyCase,
    { ...at(first), body: { customerTold: true } },
    'proof-missing',
    AGENTS,
  );
  await supervisor.send(
    cases.studyCase,
    { ...at(first), body: { customerTold: true, proof: { type: 'visit', id: firstVisit } } },
    {
      'promise-in-past': { body: { promisedReplyAt: '2026-11-30T08:00:00+08:00' } },
      'proof-unfit': { body: { proof: UNKNOWN_CALL } },
    },
  );
  await supervisor.send(cases.declareUnsolved, { ...at(first), body: { reason: 'a batch out of stock' } });
  await supervisor.send(cases.noteOnCase, { ...at(first), body: { text: 'pads of a known batch' } });
  await supervisor.send(cases.pauseCase, { ...at(first), body: { reason: 'part on order' } });
  await supervisor.send(cases.resumeCase, at(first));
  await supervisor.send(cases.raiseCaseLevel, { ...at(first), body: { level: 'major', reason: 'press' } });
  const report = { tried: 'new pads', asked: 'new discs?' };
  await supervisor.send(cases.reportCase, { ...at(first), body: report });
  await supervisor.send(cases.askForMore, { ...at(first), body: { question: 'how worn?' } }, NOT_SENIOR);
  await supervisor.send(cases.reportCase, { ...at(first), body: report });
  await supervisor.send(
    cases.decideOnCase,
    { ...at(first), body: { solution: 'discs at our cost' } },
    NOT_SENIOR,
  );
  const told = await call('2026-11-30T09:00:00+08:00', 'completed', first);
  await supervisor.isRefused(
    cases.mergeCase,
    { ...at(second), body: { intoCaseId: first.body.id } },
    'merge-loses-duty',
  );
  await agent.isRefused(
    cases.recordSatisfaction,
    { ...at(first), body: { satisfaction: 'satisfied' } },
    'proof-missing',
    AGENTS,
  );
  const toldInCall = { type: 'call', id: told.body.call.id } as const;
  await supervisor.send(
    cases.recordSatisfaction,
    { ...at(first), body: { satisfaction: 'satisfied', proof: toldInCall } },
    {
      'case-history-full': { body: { satisfaction: 'notSatisfied' }, found: found.fullHistories },
      'proof-unfit': { body: { proof: UNKNOWN_CALL } },
    },
  );
  await agent.isRefused(cases.reopenCase, { ...at(first), body: { reason: 'again' } }, 'reopening-too-late', {
    at: instant('2027-03-01T02:00:00Z'),
    found: found.cases({ ownerId: asId(agentId) }),
  });
  await supervisor.send(cases.reopenCase, { ...at(first), body: { reason: 'the noise is back' } });
  await supervisor.send(cases.handOverCase, { ...at(first), body: { toStaffId: agentId } });
  const takenBack = { ...at(first), body: { reason: 'a loose toolbox' } };
  await agent.isRefused(cases.withdrawCase, takenBack, 'supervisor-must-withdraw', AGENTS);
  await agent.isRefused(cases.withdrawCase, takenBack, 'proof-missing', {
    found: found.cases({ ownerId: asId(agentId), level: 'ordinary' }),
  });
  await supervisor.send(cases.withdrawCase, takenBack, { 'proof-unfit': { body: { proof: UNKNOWN_CALL } } });
  await supervisor.send(cases.getCase, at(first));
  const late = at(first);
  await supervisor.isRefused(cases.handOverCase, { ...late, body: { toStaffId: agentId } }, 'case-status');
  await supervisor.isRefused(
    cases.raiseCaseLevel,
    { ...late, body: { level: 'major', reason: 'x' } },
    'case-status',
  );
  await supervisor.isRefused(cases.noteOnCase, { ...late, body: { text: 'x' } }, 'case-status');
  await supervisor.isRefused(cases.pauseCase, { ...late, body: { reason: 'x' } }, 'case-status');
  await supervisor.isRefused(cases.resumeCase, late, 'case-status');
  await supervisor.isRefused(cases.declareUnsolved, { ...late, body: { reason: 'x' } }, 'case-status');

  await supervisor.send(cases.studyCase, { ...at(second), body: { customerTold: false } });
  await supervisor.send(cases.solveCase, { ...at(second), body: { solution: 'new cabin filter' } });
  await supervisor.isRefused(cases.closeCaseUnreachable, at(second), 'attempts-missing');
  for (const startedAt of [
    '2026-11-30T10:00:00+08:00',
    '2026-11-30T15:00:00+08:00',
    '2026-12-01T10:00:00+08:00',
  ]) {
    setClock(startedAt);
    await call(startedAt, 'noAnswer', second);
  }
  await supervisor.isRefused(cases.closeCaseUnreachable, at(second), 'reply-letter-missing');
  const letter = await supervisor.send(
    draftLetter,
    {
      params,
      body: {
        template: 'caseReply',
        channel: 'post',
        fields: { answer: 'a new cabin filter, at our cost' },
        caseId: second.body.id,
      },
    },
    { 'case-status': { body: { caseId: first.body.id } } },
  );
  const letterParams = { params: { ...params, letterId: letter.body.id } };
  await agent.isRefused(approveLetter, letterParams, 'supervisor-must-approve');
  await supervisor.send(approveLetter, letterParams);
  await supervisor.send(
    postLetter,
    {
      ...letterParams,
      body: { postal: { way: 'post', postedAt: '2026-12-01T10:00:00+08:00' } },
    },
    { 'case-status': { found: found.cases({ status: 'studying' }) } },
  );
  await supervisor.send(cases.closeCaseUnreachable, at(second));

  const fourth = await raise('a question', '2026-12-01T09:40:00+08:00');
  const atOnce = { ...at(fourth), body: { answer: 'nine to six' } };
  await agent.isRefused(cases.answerCase, atOnce, 'proof-missing', AGENTS);
  await supervisor.send(cases.answerCase, atOnce, {
    'proof-unfit': { body: { proof: UNKNOWN_CALL } },
    'answer-not-at-once': { found: found.cases({ openedAt: instant('2026-11-28T02:00:00Z') }) },
  });
  await supervisor.send(cases.listCases, {
    params: { branchId: params.branchId },
    query: { status: 'answered', limit: 25 },
  });
}
