import { expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import { decideReportCase } from '../../../../shared/domain/case/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { actingAs, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CASE, CasePlay } from '../../../support/case-play.ts';

const ABSENCE: Absence = {
  id: asId('abs_00000000000000000000000001'),
  agentId: PEOPLE.agent,
  deputyId: PEOPLE.otherAgent,
  startsOn: localDate('2026-12-11'),
  startsAt: instant('2026-12-10T16:00:00Z'),
  endsOn: localDate('2026-12-12'),
  endsAt: instant('2026-12-12T16:00:00Z'),
  assignedBy: PEOPLE.supervisor,
  assignedAt: instant('2026-12-09T02:00:00Z'),
};

it('a deputy works on the case of an absent owner, and the case says for whom', () => {
  const branch = { ...SHANGHAI, absences: [ABSENCE] };
  const deputy = { actor: actingAs('agent', PEOPLE.otherAgent) };
  const play = new CasePlay({ branch });
  play.raise('2026-12-10T03:00:00Z');
  const report = { tried: 'a', asked: 'b' };
  expect(play.refusal('2026-12-10T15:59:59Z', decideReportCase, report, deputy)).toEqual({
    code: 'not-your-task',
    data: { ownerId: PEOPLE.agent },
  });

  const before = play.running();
  const { call } = play.call('2026-12-11T02:00:00Z', 'completed', { caseIds: [CASE] }, deputy);
  expect(call).toMatchObject({ handledBy: PEOPLE.otherAgent, actingFor: PEOPLE.agent });
  expect(play.try('2026-12-11T03:00:00Z', decideReportCase, report, deputy)).toMatchObject({
    outcome: 'accepted',
    actingFor: PEOPLE.agent,
  });
  play.step('2026-12-11T03:00:00Z', decideReportCase, report, deputy);
  expect(play.case()).toMatchObject({
    ownerId: PEOPLE.agent,
    events: [
      { type: 'responded', by: PEOPLE.otherAgent, actingFor: PEOPLE.agent },
      { type: 'reported', by: PEOPLE.otherAgent, actingFor: PEOPLE.agent },
    ],
  });
  expect(play.obligations().find(({ kind }) => kind === 'caseReport')).toMatchObject({
    status: 'met',
    ownerId: PEOPLE.agent,
    dueAt: before['caseReport'],
    doneBy: PEOPLE.otherAgent,
  });
});
