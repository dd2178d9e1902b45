import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../shared/domain/branch/index.ts';
import { callbackWarnings } from '../../../shared/domain/call/callback-warnings.ts';
import { decideReassignFollowUp } from '../../../shared/domain/follow-up/index.ts';
import { decideApproveLetter, decideDraftLetter } from '../../../shared/domain/letter/index.ts';
import { momentInWords } from '../../../shared/domain/obligation/dates-in-words.ts';
import { explainInWords } from '../../../shared/domain/obligation/index.ts';
import {
  decideCompleteDossierEntry,
  decideRecordDelivery,
  decideRegisterIntake,
} from '../../../shared/domain/visit/index.ts';
import { localMoment } from '../../../shared/letters/local-moment.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { type LocalTime, timeZone } from '../../../shared/kernel/time-zone.ts';
import { actingAs, factsAt, PEOPLE, SHANGHAI } from '../../support/branch-facts.ts';
import { DossierPlay, first, nth, oneCarDelivered } from '../../support/dossier-play.ts';
import { owedSince } from '../../support/obligations.ts';
import { consent } from '../../support/stored-records.ts';
import { STAFF } from '../../support/staff-members.ts';

/** Findings of the second look at duties, part A, minor: one test for each, named after it. */

const SUPERVISOR = { actor: actingAs('supervisor') };

describe('who may not make the call is not given it', () => {
  const settings = { callerMayBeServingAdvisor: false };
  const branch = { ...SHANGHAI, followUpAgentIds: [PEOPLE.agent, PEOPLE.otherAgent] };

  function served(advisorId: typeof PEOPLE.agent) {
    const play = oneCarDelivered({ branch, settings });
    const followUps = play.dossier.followUps.map((followUp) => ({ ...followUp, advisorId }));
    play.kept = { ...play.kept, dossier: { ...play.dossier, followUps } };
    return play;
  }

  test('by a supervisor', () => {
    const play = served(PEOPLE.otherAgent);
    const give = (agentId: typeof PEOPLE.agent) =>
      decideReassignFollowUp(
        play.dossier,
        { followUpId: first('followUp'), agentId },
        STAFF,
        play.facts('2026-11-27T02:00:00Z', SUPERVISOR),
      );
    expect(give(PEOPLE.otherAgent)).toEqual({
      outcome: 'refused',
      refusal: { code: 'caller-served-customer', data: { advisorId: PEOPLE.otherAgent } },
    });
    expect(give(PEOPLE.agent).outcome).toBe('accepted');
  });

  test.each([PEOPLE.agent, PEOPLE.otherAgent])(
    'when it is planned after %s served the customer',
    (advisorId) => {
      const play = new DossierPlay({ branch, settings });
      play.intake('2026-11-23T01:20:00Z');
      const visits = play.dossier.visits.map((visit) => ({ ...visit, advisorId }));
      play.kept = { ...play.kept, dossier: { ...play.dossier, visits } };
      play.delivery('2026-11-24T08:40:00Z');
      expect(play.owed().ownerId).toBe(advisorId === PEOPLE.agent ? PEOPLE.otherAgent : PEOPLE.agent);
    },
  );

  test('and falls to the supervisors where nobody else is appointed', () => {
    const play = new DossierPlay({ settings });
    play.intake('2026-11-23T01:20:00Z');
    const visits = play.dossier.visits.map((visit) => ({ ...visit, advisorId: PEOPLE.agent }));
    play.kept = { ...play.kept, dossier: { ...play.dossier, visits } };
    play.delivery('2026-11-24T08:40:00Z');
    expect(play.owed()).not.toHaveProperty('ownerId');
  });
});

describe('what a window does not follow is explained', () => {
  test.each([
    [
      'a roll back before the opening',
      {
        workingDays: [1, 2, 3, 4],
        firstFollowUp: { opensAfterDays: 3, dueAfterDays: 4, holidayRoll: 'backward' },
      },
      'Moving back to Thursday 2026-11-26 would end before it opens, so the day stays.',
    ],
    [
      'close of business on a closed day',
      { workingDays: [1, 2, 3, 4], firstFollowUp: { dueAfterDays: 3, cutoff: 'closeOfBusiness' } },
      'The branch does not work on Friday 2026-11-27, so the end of the day counts, not close of business.',
    ],
  ] as const)('%s', (_, settings, sentence) => {
    const owed = owedSince('firstFollowUp', '2026-11-24T08:40:00Z', { settings });
    expect(explainInWords(owed, 'en').join('\n')).toContain(sentence);
  });

  test('close of business before the opening', () => {
    const settings = { dossier: { dueDays: 0, cutoff: 'closeOfBusiness' } } as const;
    const owed = owedSince('dossier', '2026-11-24T12:00:00Z', { settings });
    expect(explainInWords(owed, 'en').join('\n')).toContain(
      'On Tuesday 2026-11-24 it opens only after hours',
    );
    expect(explainInWords(owed, 'zh-CN').join('\n')).toContain('开始时已过营业时间');
  });
});

describe('a second follow-up', () => {
  const settings = { secondFollowUp: { anchor: 'firstFollowUpDue' } } as const;

  test.each([
    ['counts from the first as planned', '2026-11-28T02:00:00Z', 'firstFollowUpDue'],
    [
      'is not born overdue: made very late, it counts from the contact',
      '2027-02-01T02:00:00Z',
      'firstFollowUpMade',
    ],
  ])('%s', (_, at, event) => {
    const play = oneCarDelivered({ settings });
    play.call(at, 'completed');
    expect(play.owed(2).anchor.event).toBe(event);
    expect(play.owed(2).dueAt > at).toBe(true);
  });
});

describe('visits of one car that overlap leave one first follow-up', () => {
  test.each([
    ['after the other', '2026-11-25T08:40:00Z', ['superseded', 'pending']],
    ['before the other', '2026-11-24T02:40:00Z', ['pending']],
  ])('the second handed back %s', (_, deliveredAt, states) => {
    const play = oneCarDelivered();
    const facts = play.facts('2026-11-26T01:00:00Z');
    const intakeDoneAt = instant('2026-11-23T05:00:00Z');
    const intake = { vehicleId: first('vehicle'), intakeDoneAt, workItems: ['tyres'] };
    play.grant(decideRegisterIntake(play.dossier, intake, [], facts));
    const command = {
      visitId: nth('visit', 2),
      deliveredAt: instant(deliveredAt),
      workDone: ['tyres'],
    };
    play.grant(decideRecordDelivery(play.dossier, command, facts));
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(states);
  });
});

describe('a time agreed for calling back', () => {
  const play = oneCarDelivered();
  test.each([
    ['within hours and window', '2026-11-28T06:00:00Z', []],
    ['at 23:00', '2026-11-28T15:00:00Z', ['outsideContactHours']],
    ['past the due instant', '2026-12-02T06:00:00Z', ['afterDue']],
    ['in 2099', '2099-12-02T06:00:00Z', ['afterDue', 'farOff']],
  ])('%s', (_, callbackAt, doubts) => {
    const agreed = {
      startedAt: instant('2026-11-27T02:00:00Z'),
      callbackAt: instant(callbackAt),
      followUpIds: [first('followUp')],
    };
    const found = callbackWarnings(play.dossier, agreed, play.facts('2026-11-27T02:00:00Z'));
    expect(found).toEqual(doubts.map((because) => ({ code: 'callback-doubtful', because })));
  });
});

describe('an invitation to what is over', () => {
  const event = {
    title: '检测周',
    startsAt: instant('2026-12-19T01:00:00Z'),
    endsAt: instant('2026-12-19T09:00:00Z'),
    place: '展厅',
  };
  const command = {
    template: 'eventInvitation',
    channel: 'post',
    fields: { content: '检测' },
    event,
  } as const;
  const yes = (play: DossierPlay) => ({
    ...play.dossier,
    consents: [{ ...consent, purpose: 'marketing', channel: 'post', state: 'given' } as const],
  });

  test.each([
    ['2026-12-19T08:59:00Z', 'accepted'],
    ['2026-12-19T09:00:00Z', 'refused'],
  ])('drafted at %s is %s', (now, outcome) => {
    const play = oneCarDelivered();
    expect(decideDraftLetter(yes(play), command, factsAt(now))).toHaveProperty('outcome', outcome);
  });

  test('is not approved either', () => {
    const play = oneCarDelivered();
    const drafted = decideDraftLetter(yes(play), command, factsAt('2026-12-18T02:00:00Z'));
    if (drafted.outcome === 'refused') throw new Error('Not drafted');
    const dossier = { ...play.dossier, letters: [drafted.result] };
    const write = () => ({ subject: '', text: '', html: '' }) as never;
    expect(
      decideApproveLetter(dossier, { letterId: drafted.result.id }, write, factsAt('2026-12-20T02:00:00Z')),
    ).toEqual({ outcome: 'refused', refusal: { code: 'event-over', data: { endedAt: event.endsAt } } });
  });
});

describe('the hour that the clock shows twice', () => {
  const newYork = timeZone('America/New_York');
  test.each([
    ['2026-11-01T05:30:00.000Z', 'Sunday 2026-11-01 01:30 (UTC-04:00)'],
    ['2026-11-01T06:30:00.000Z', 'Sunday 2026-11-01 01:30 (UTC-05:00)'],
    ['2026-11-01T07:30:00.000Z', 'Sunday 2026-11-01 02:30'],
    ['2027-03-14T07:30:00.000Z', 'Sunday 2027-03-14 03:30'],
  ])('in explanations: %s', (at, words) => {
    expect(momentInWords(instant(at), newYork, 'en')).toBe(words);
  });

  test('in mails and letters', () => {
    const at = instant('2026-11-01T06:30:00Z');
    expect(localMoment(at, newYork, 'en')).toBe('Sun, Nov 1, 1:30 AM (UTC-05:00)');
    expect(localMoment(at, newYork, 'zh-CN')).toBe('11月1日（周日）01:30（UTC-05:00）');
  });
});

test.each([
  ['00:00', '24:00', 1],
  ['07:59', '21:00', 1],
  ['08:00', '21:01', 1],
  ['08:00', '21:00', 0],
  ['09:00', '18:00', 0],
])('customers are not called from %s to %s, whatever a branch sets: %i problems', (from, to, count) => {
  const { settings } = factsAt('2026-11-24T02:00:00Z');
  const customerHours = { from: from as LocalTime, to: to as LocalTime };
  const problems = checkSettings({ ...settings, customerHours });
  expect(problems).toEqual(
    Array.from({ length: count }, () => ({
      path: 'customerHours',
      rule: 'legalHours',
      from: '08:00',
      to: '21:00',
    })),
  );
});

test.each([
  ['2028-11-23T02:00:00Z', []],
  ['2036-11-23T02:00:00Z', ['planned-contact-far-off']],
])('a contact planned for %s: %j', (plannedContactAt, warnings) => {
  const play = new DossierPlay();
  play.intake('2026-11-23T01:20:00Z');
  const contactPlan = {
    talkingPoints: ['tyres'],
    nextServiceItem: 'tyres',
    plannedContactAt: instant(plannedContactAt),
  };
  const command = { visitId: first('visit'), contactPlan };
  expect(decideCompleteDossierEntry(play.dossier, command, play.facts('2026-11-23T03:00:00Z'))).toMatchObject(
    { outcome: 'accepted', result: { warnings } },
  );
});
