import { describe, expect, test } from 'vitest';
import { CALL_OUTCOMES, type CallOutcome } from '../../../../shared/domain/records/call-outcomes.ts';
import { registerNumberText } from '../../../../shared/domain/records/register-number.ts';
import { explainInWords } from '../../../../shared/domain/obligation/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import {
  callOf,
  CUSTOMER,
  DossierPlay,
  first,
  nth,
  oneCarDelivered,
  twoCarsDelivered,
} from '../../../support/dossier-play.ts';

const FRIDAY = '2026-11-27T02:02:00Z';
const SATURDAY = '2026-11-28T02:05:00Z';

describe('a call on record', () => {
  test('F-1: the first follow-up is made, the second counts from it (A-13, A-21, A-25)', () => {
    const play = oneCarDelivered();
    const [before, obligation] = [play.followUp(), play.owed()];
    const told = { vehicleId: first('vehicle'), talkNotes: 'likes the seats' };
    const call = {
      ...callOf(SATURDAY, 'completed', told),
      type: 'call',
      id: first('call'),
      branchId: SHANGHAI.id,
      customerId: first('customer'),
      version: 1,
      number: { year: 2026, sequence: 1 },
      recordedAt: instant(SATURDAY),
      followUps: [{ followUpId: first('followUp'), effect: 'satisfied' }],
      handledBy: PEOPLE.agent,
    };
    Reflect.deleteProperty(call, 'followUpIds');
    const line = {
      type: 'callRegisterLine',
      branchId: SHANGHAI.id,
      version: 1,
      number: { year: 2026, sequence: 1 },
      recordedAt: instant(SATURDAY),
      recordedOn: '2026-11-28',
      startedAt: instant(SATURDAY),
      direction: 'outbound',
      callType: 'firstFollowUp',
      customerId: first('customer'),
      customerName: '欧阳龑',
      plateNumber: '沪A12345',
      summary: 'likes the seats',
      outcome: 'completed',
      needsHandling: false,
      handledBy: PEOPLE.agent,
      callId: first('call'),
    };
    const done = {
      ...before,
      version: 2,
      nextFollowUpId: nth('followUp', 2),
      attempts: [{ callId: first('call'), at: instant(SATURDAY), outcome: 'completed' }],
      status: 'done',
      doneAt: instant(SATURDAY),
      callId: first('call'),
    };
    const met = {
      ...obligation,
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'met',
      metAt: instant(SATURDAY),
      proof: { type: 'call', id: first('call') },
      doneBy: PEOPLE.agent,
    };
    const second = {
      type: 'followUp',
      id: nth('followUp', 2),
      branchId: SHANGHAI.id,
      customerId: first('customer'),
      version: 1,
      ordinal: 'second',
      visitId: first('visit'),
      vehicleId: first('vehicle'),
      visitEndedAt: before.visitEndedAt,
      obligationId: nth('obligation', 3),
      previousFollowUpId: first('followUp'),
      previousTopics: ['vehicleAndService'],
      attempts: [],
      status: 'pending',
    };
    const secondOwed = expect.objectContaining({
      id: nth('obligation', 3),
      kind: 'secondFollowUp',
      clauses: ['A-21', 'A-22'],
      subject: { type: 'followUp', id: nth('followUp', 2) },
      anchor: { event: 'firstFollowUpMade', at: instant(SATURDAY), on: '2026-11-28' },
      opensAt: '2026-12-04T16:00:00.000Z',
      dueAt: '2026-12-12T16:00:00.000Z',
      status: 'open',
    });
    const counter = {
      type: 'registerCounter',
      branchId: SHANGHAI.id,
      register: 'call',
      version: 1,
      lastByYear: { 2026: 1 },
    };
    expect(play.decideCall(SATURDAY, 'completed', told)).toEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: done },
        { op: 'replace', record: met },
        { op: 'insert', record: secondOwed },
        { op: 'insert', record: second },
        { op: 'insert', record: call },
        { op: 'insert', record: line },
        { op: 'insert', record: counter },
      ],
      result: expect.objectContaining({
        call,
        followUps: [{ followUp: done, obligation: met }],
        planned: [{ followUp: second, obligation: secondOwed }],
      }),
    });
  });

  test('F-1: with `secondFollowUp.opensAfterDays` 8 the second opens a day later and is due the same', () => {
    const play = oneCarDelivered();
    const settings = { secondFollowUp: { opensAfterDays: 8 } };
    const { planned } = play.call(SATURDAY, 'completed', {}, { settings });
    expect(planned).toMatchObject([
      { obligation: { opensAt: '2026-12-05T16:00:00.000Z', dueAt: '2026-12-12T16:00:00.000Z' } },
    ]);
  });

  test.each([
    ['the last millisecond', '2026-12-01T15:59:59.999Z', 'met'],
    ['the due instant', '2026-12-01T16:00:00Z', 'metLate'],
  ])('made at %s counts as made then, whenever it is recorded', (_, startedAt, status) => {
    const play = oneCarDelivered();
    play.call('2026-12-03T02:00:00Z', 'completed', { startedAt: instant(startedAt) });
    expect(play.owed()).toMatchObject({ status, metAt: instant(startedAt) });
  });

  test('F-1: made before the window opens it is registered and fulfils nothing (policy A.3 no. 3)', () => {
    const play = oneCarDelivered();
    const { call, planned } = play.call('2026-11-26T02:00:00Z', 'completed');
    expect(call.followUps).toEqual([{ followUpId: first('followUp'), effect: 'early' }]);
    expect(play.followUp().status).toBe('pending');
    expect(play.owed()).toMatchObject({ status: 'open', version: 1 });
    expect(planned).toEqual([]);
    expect(play.kept.lines).toHaveLength(1);
  });

  test('where early contacts count, it fulfils the follow-up, but not from before the delivery', () => {
    const play = oneCarDelivered({ settings: { earlyContactCounts: true } });
    const before = { startedAt: instant('2026-11-24T08:39:59Z') };
    expect(play.call('2026-11-26T02:00:00Z', 'completed', before).call.followUps).toMatchObject([
      { effect: 'early' },
    ]);
    play.call('2026-11-26T02:10:00Z', 'completed', { startedAt: instant('2026-11-24T08:40:00Z') });
    expect(play.owed().status).toBe('met');
  });

  test('may end the moment it started', () => {
    const { call } = oneCarDelivered().call(FRIDAY, 'noAnswer', { endedAt: instant(FRIDAY) });
    expect(call.endedAt).toBe(instant(FRIDAY));
  });

  test('incoming, by any member of staff, needs no follow-up and no questions (A-25)', () => {
    const play = oneCarDelivered();
    const enquiry = { direction: 'inbound', callType: 'enquiry', followUpIds: [] } as const;
    const command = { ...callOf(FRIDAY, 'noAnswer', enquiry), outcome: 'completed' } as const;
    const { call } = play.grant(play.decideRecord(FRIDAY, command, { actor: actingAs('advisor') }));
    expect(call).toMatchObject({ handledBy: PEOPLE.advisor, followUps: [] });
    expect(play.followUp()).toMatchObject({ status: 'pending', attempts: [] });
  });

  test('incoming, linked by the person who took it and with both questions put, fulfils the follow-up (policy A.3 no. 12)', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'completed', { direction: 'inbound' }, { actor: actingAs('advisor') });
    expect(play.followUp().status).toBe('done');
    expect(play.owed()).toMatchObject({ status: 'met', doneBy: PEOPLE.advisor, ownerId: PEOPLE.agent });
  });

  test('may fulfil several follow-ups of the customer at once (policy A.3 no. 13)', () => {
    const play = new DossierPlay({}, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
    play.intake('2026-11-23T01:20:00Z');
    play.intake('2026-11-23T01:30:00Z', nth('vehicle', 2));
    play.delivery('2026-11-24T08:40:00Z');
    play.delivery('2026-11-24T08:50:00Z', nth('visit', 2));
    const both = [first('followUp'), nth('followUp', 2)];
    const { call, planned } = play.call(SATURDAY, 'completed', { followUpIds: both });
    expect(call.followUps).toEqual(both.map((followUpId) => ({ followUpId, effect: 'satisfied' })));
    expect(planned.map(({ followUp }) => followUp.previousFollowUpId)).toEqual(both);
    expect(play.kept.lines).toHaveLength(1);
  });

  test('naming a follow-up twice counts once for it', () => {
    const play = oneCarDelivered();
    const { call } = play.call(FRIDAY, 'noAnswer', { followUpIds: [first('followUp'), first('followUp')] });
    expect(call.followUps).toEqual([{ followUpId: first('followUp'), effect: 'attempt' }]);
    expect(play.followUp().attempts).toHaveLength(1);
  });

  test('for a follow-up that is closed already is on record and changes nothing of it', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'refused');
    const [followUp, obligation] = [play.followUp(), play.owed()];
    const { call, planned } = play.call(SATURDAY, 'completed');
    expect(call.followUps).toEqual([{ followUpId: first('followUp'), effect: 'alreadyClosed' }]);
    expect([play.followUp(), play.owed(), planned]).toEqual([followUp, obligation, []]);
  });

  test('of an unanswered statement says in the register that it needs handling (A-15, A-16)', () => {
    const play = oneCarDelivered();
    const request = { kind: 'request', text: 'wants a quote' } as const;
    const wish = { kind: 'wish', text: 'coffee', answerAtOnce: 'there is' } as const;
    play.call(FRIDAY, 'completed', { statements: [wish] });
    play.call(FRIDAY, 'completed', { statements: [request, wish], followUpIds: [] });
    expect(play.kept.lines).toMatchObject([
      { summary: 'coffee', needsHandling: false },
      { summary: 'wants a quote; coffee', needsHandling: true },
    ]);
  });
});

describe('a callback the customer agreed to', () => {
  const agreedAt = instant('2026-11-28T07:00:00Z');

  test('brings a reminder at that time and nothing else moves', () => {
    const play = oneCarDelivered();
    const { dueAt, opensAt } = play.owed();
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: agreedAt });
    expect(play.owed()).toMatchObject({ dueAt, opensAt, generation: 2 });
    expect(play.owed().pendingSteps.find(({ step }) => step === 'callback')).toEqual({
      step: 'callback',
      fireAt: agreedAt,
    });
  });

  test('stays agreed when an earlier try reaches nobody', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: agreedAt });
    const { pendingSteps } = play.owed();
    play.call('2026-11-28T02:00:00Z', 'noAnswer');
    expect(play.followUp()).toMatchObject({ status: 'pending', callbackAt: agreedAt });
    expect(play.owed().pendingSteps).toEqual(pendingSteps);
  });

  test('is over once somebody tried at its time or later', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: agreedAt });
    play.call(agreedAt, 'noAnswer');
    expect(play.followUp()).not.toHaveProperty('callbackAt');
    expect(play.owed().pendingSteps.map(({ step }) => step)).not.toContain('callback');
    expect(play.owed()).toMatchObject({ generation: 3, status: 'open' });
  });

  test('gives way to another one', () => {
    const play = oneCarDelivered();
    const later = instant('2026-11-29T07:00:00Z');
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: agreedAt });
    play.call('2026-11-28T07:00:00Z', 'callbackAgreed', { callbackAt: later });
    expect(play.followUp()).toMatchObject({ callbackAt: later });
    expect(play.owed().pendingSteps.filter(({ step }) => step === 'callback')).toEqual([
      { step: 'callback', fireAt: later },
    ]);
  });

  test('leaves no trace once the talk took place', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: agreedAt });
    play.call('2026-11-28T02:00:00Z', 'completed');
    expect(play.followUp()).not.toHaveProperty('callbackAt');
    expect(play.owed()).toMatchObject({ status: 'met', pendingSteps: [] });
  });
});

describe('what a call says of the customer', () => {
  test.each(['doNotCall', 'deceased'] as const)('%s ends every follow-up still to be made', (outcome) => {
    const play = twoCarsDelivered();
    play.call(FRIDAY, outcome);
    expect(play.dossier.followUps).toMatchObject([
      { status: 'suppressed', callId: first('call') },
      { status: 'suppressed', callId: first('call') },
    ]);
    expect(play.dossier.obligations.filter(({ kind }) => kind === 'firstFollowUp')).toMatchObject([
      { status: 'cancelled', reason: outcome },
      { status: 'cancelled', reason: outcome },
    ]);
    expect(play.dossier.customer[outcome]).toMatchObject({ since: instant(FRIDAY), callId: first('call') });
  });

  test.each(['doNotCall', 'deceased'] as const)('%s holds from the first time it was said', (outcome) => {
    const play = twoCarsDelivered();
    play.call(FRIDAY, outcome);
    const { customer } = play.dossier;
    play.call(SATURDAY, outcome, { followUpIds: [] });
    expect(play.dossier.customer).toEqual(customer);
  });

  test('a customer who asked not to be called may still be spoken to, but gets no second follow-up', () => {
    const play = oneCarDelivered();
    const doNotCall = { since: instant(FRIDAY), scope: 'followUps' } as const;
    play.kept = {
      ...play.kept,
      dossier: { ...play.dossier, customer: { ...play.dossier.customer, doNotCall } },
    };
    expect(play.call(SATURDAY, 'completed', { direction: 'inbound' }).planned).toEqual([]);
    expect(play.followUp().status).toBe('done');
  });

  test.each([
    ['names the car', { followUpIds: [], vehicleId: first('vehicle') }],
    ['is made for its follow-up', {}],
  ])('a sold car is marked and its follow-ups end, where the call %s', (_, told) => {
    const play = twoCarsDelivered();
    play.call(FRIDAY, 'vehicleSold', told);
    expect(play.dossier.vehicles.map(({ status }) => status)).toEqual(['sold', 'inUse']);
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['suppressed', 'pending']);
  });

  test('a sold car leaves the follow-up of another car open, although the call was made for both (state machine E.2)', () => {
    const play = twoCarsDelivered();
    const both = [first('followUp'), nth('followUp', 2)];
    const { call } = play.call(FRIDAY, 'vehicleSold', { followUpIds: both, vehicleId: first('vehicle') });
    expect(call.followUps).toEqual([
      { followUpId: both[0], effect: 'closed' },
      { followUpId: both[1], effect: 'attempt' },
    ]);
    expect(play.dossier.vehicles.map(({ status }) => status)).toEqual(['sold', 'inUse']);
    expect(play.owed(1)).toMatchObject({ status: 'cancelled', reason: 'vehicleSold' });
    expect(play.owed(2).status).toBe('open');
    expect(play.followUp(2)).toMatchObject({
      status: 'pending',
      attempts: [{ callId: first('call'), at: instant(FRIDAY), outcome: 'vehicleSold' }],
    });
  });

  test('a car that is sold already is not written again', () => {
    const play = twoCarsDelivered();
    play.call(FRIDAY, 'vehicleSold');
    const { vehicles } = play.dossier;
    play.call(SATURDAY, 'vehicleSold', { followUpIds: [], vehicleId: first('vehicle') });
    expect(play.dossier.vehicles).toEqual(vehicles);
  });
});

describe('an incoming call', () => {
  const callbackAt = instant('2026-11-28T07:00:00Z');
  const decide = (outcome: CallOutcome) =>
    oneCarDelivered().decideCall(FRIDAY, outcome, {
      direction: 'inbound',
      ...(outcome === 'callbackAgreed' && { callbackAt }),
      ...(outcome === 'completedWithIssue' && { statements: [{ kind: 'wish', text: 'coffee' }] }),
    });
  const outcomesThatAre = (expected: 'accepted' | 'refused') =>
    CALL_OUTCOMES.filter((outcome) => decide(outcome).outcome === expected);

  test('comes from somebody who was reached: outcomes of calls that reach nobody are refused, and say which fit', () => {
    expect(outcomesThatAre('refused')).toEqual([
      'busyNow',
      'noAnswer',
      'busyTone',
      'voicemail',
      'voicemailLeft',
      'poweredOff',
      'outOfService',
      'invalidNumber',
      'hungUp',
    ]);
    const expected = outcomesThatAre('accepted');
    expect(decide('invalidNumber')).toEqual({
      outcome: 'refused',
      refusal: { code: 'outcome-not-of-incoming-call', data: { outcome: 'invalidNumber', expected } },
    });
  });
});

describe('a call is refused', () => {
  test.each([
    [
      'for a follow-up nobody knows',
      callOf(FRIDAY, 'noAnswer', { followUpIds: [first('followUp'), nth('followUp', 9)] }),
      { code: 'follow-up-unknown', data: { followUpId: nth('followUp', 9) } },
    ],
    [
      'in the future',
      callOf(FRIDAY, 'noAnswer', { startedAt: instant('2026-11-27T02:07:01Z') }),
      { code: 'event-in-future', data: { at: instant('2026-11-27T02:07:01Z'), now: instant(FRIDAY) } },
    ],
    [
      'that ends before it starts',
      callOf(FRIDAY, 'noAnswer', { endedAt: instant('2026-11-27T02:01:59Z') }),
      { code: 'call-ends-before-start' },
    ],
    [
      'about a vehicle the customer does not have',
      callOf(FRIDAY, 'noAnswer', { vehicleId: nth('vehicle', 9) }),
      { code: 'vehicle-unknown', data: { vehicleId: nth('vehicle', 9) } },
    ],
    [
      'that agrees a callback without its time',
      callOf(FRIDAY, 'callbackAgreed'),
      { code: 'callback-time-missing' },
    ],
    [
      'that agrees a callback for a time already past',
      callOf(FRIDAY, 'callbackAgreed', { callbackAt: instant(FRIDAY) }),
      { code: 'callback-time-missing' },
    ],
    [
      'that names a callback nobody agreed',
      callOf(FRIDAY, 'busyNow', { callbackAt: instant(SATURDAY) }),
      { code: 'callback-time-unexpected' },
    ],
    [
      'with an issue in nobody’s words (A-15)',
      callOf(FRIDAY, 'completedWithIssue', { statements: [] }),
      { code: 'statement-missing' },
    ],
    [
      'without either question of A-14',
      { ...callOf(FRIDAY, 'noAnswer'), outcome: 'completed' as const },
      { code: 'questions-missing', data: { missing: ['vehicleUse', 'serviceOpinion'] } },
    ],
    [
      'without one of the questions of A-14',
      { ...callOf(FRIDAY, 'noAnswer'), outcome: 'completed' as const, vehicleUse: 'gave none' },
      { code: 'questions-missing', data: { missing: ['serviceOpinion'] } },
    ],
  ])('%s', (_, command, refusal) => {
    const play = oneCarDelivered();
    expect(play.decideRecord(FRIDAY, command)).toEqual({ outcome: 'refused', refusal });
  });

  test('for the follow-up of somebody else', () => {
    const actor = actingAs('agent', PEOPLE.otherAgent);
    expect(oneCarDelivered().decideCall(FRIDAY, 'noAnswer', {}, { actor })).toEqual({
      outcome: 'refused',
      refusal: { code: 'not-your-task', data: { ownerId: PEOPLE.agent } },
    });
  });

  test('in the voice of the advisor who served the customer, where the branch wants another', () => {
    const play = oneCarDelivered();
    const followUps = play.dossier.followUps.map((owed) => ({ ...owed, advisorId: PEOPLE.agent }));
    const advised = { ...play.dossier, followUps };
    play.kept = { ...play.kept, dossier: advised };
    const settings = { callerMayBeServingAdvisor: false };
    expect(play.decideCall(FRIDAY, 'completed', {}, { settings })).toEqual({
      outcome: 'refused',
      refusal: { code: 'caller-served-customer', data: { advisorId: PEOPLE.agent } },
    });
    expect(play.decideCall(FRIDAY, 'completed').outcome).toBe('accepted');
    const byAnother = { settings, actor: actingAs('supervisor') };
    expect(play.decideCall(FRIDAY, 'completed', {}, byAnother).outcome).toBe('accepted');
  });
});

describe('where the second follow-up counts from the first as planned (policy A.3 no. 4)', () => {
  test.each([
    ['made early in its window', '2026-11-27T02:02:00Z'],
    ['made late', '2026-12-03T02:00:00Z'],
  ])('it does not matter that the first was %s', (_, at) => {
    const play = oneCarDelivered({ settings: { secondFollowUp: { anchor: 'firstFollowUpDue' } } });
    play.call(at, 'completed');
    const second = play.owed(2);
    expect(second).toMatchObject({
      anchor: { event: 'firstFollowUpDue', at: '2026-12-01T15:59:59.999Z', on: '2026-12-01' },
      opensAt: '2026-12-07T16:00:00.000Z',
      dueAt: '2026-12-15T16:00:00.000Z',
    });
    expect(explainInWords(second, 'en')[0]).toBe(
      'The first follow-up was due on Tuesday 2026-12-01 23:59. That day, Tuesday 2026-12-01, is day 0.',
    );
    expect(explainInWords(second, 'zh-CN')[0]).toBe(
      '第一次跟踪服务的最后期限：2026-12-01 星期二 23:59。当天（2026-12-01 星期二）记为第 0 天。',
    );
  });
});

describe('the topics of the second call (A-22)', () => {
  const DECEMBER = '2026-12-07T02:00:00Z';
  const second = { callType: 'secondFollowUp', followUpIds: [nth('followUp', 2)] } as const;

  test('may not be only those of the first, unless it is said why', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    expect(play.decideCall(DECEMBER, 'completed', second)).toEqual({
      outcome: 'refused',
      refusal: { code: 'topics-repeated', data: { previousTopics: ['vehicleAndService'] } },
    });
    const excused = { ...second, repeatedTopicsReason: 'the customer asked for it' };
    expect(play.call(DECEMBER, 'completed', excused).call).toMatchObject({
      repeatedTopicsReason: 'the customer asked for it',
    });
  });

  test('may be any with one that is new', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    const topics = ['vehicleAndService', 'newNeeds'] as const;
    play.call(DECEMBER, 'completed', { ...second, topics });
    expect(play.followUp(2).status).toBe('done');
  });

  test('are of no matter while nobody is reached', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    play.call(DECEMBER, 'noAnswer', second);
    expect(play.followUp(2).attempts).toHaveLength(1);
  });
});

test('the register begins again with the local year in which a call is recorded, and goes on within it', () => {
  const play = oneCarDelivered();
  const unlinked = { followUpIds: [] };
  play.call('2026-12-31T15:58:00Z', 'noAnswer', unlinked);
  play.call('2026-12-31T15:59:59.999Z', 'noAnswer', unlinked);
  // Made on the last day of 2026, recorded on the first of 2027.
  play.call('2026-12-31T16:00:00Z', 'noAnswer', { ...unlinked, startedAt: instant('2026-12-31T15:00:00Z') });
  play.call('2027-01-01T02:00:00Z', 'noAnswer', unlinked);
  expect(play.kept.lines.map(({ number, recordedOn }) => [recordedOn, registerNumberText(number)])).toEqual([
    ['2026-12-31', '2026-000001'],
    ['2026-12-31', '2026-000002'],
    ['2027-01-01', '2027-000001'],
    ['2027-01-01', '2027-000002'],
  ]);
  expect(play.kept.counter).toMatchObject({ version: 4, lastByYear: { 2026: 2, 2027: 2 } });
});

test('a register number is written with its year and six digits', () => {
  expect(registerNumberText({ year: 2026, sequence: 123 })).toBe('2026-000123');
});
