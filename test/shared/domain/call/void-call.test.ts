import { describe, expect, test } from 'vitest';
import { decideChangeVehicle, decideCloseUnreachable } from '../../../../shared/domain/follow-up/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { PEOPLE } from '../../../support/branch-facts.ts';
import { first, nth, oneCarDelivered, twoCarsDelivered } from '../../../support/dossier-play.ts';

const FRIDAY = '2026-11-27T02:02:00Z';
const SATURDAY = '2026-11-28T02:05:00Z';
const SUNDAY = '2026-11-29T02:00:00Z';
const VOIDED = { at: instant(SUNDAY), by: PEOPLE.supervisor, reason: 'wrong customer' };

describe('voiding a call that fulfilled a follow-up (E.2)', () => {
  test('owes it again in the old window and cancels the second it brought', () => {
    const play = oneCarDelivered();
    const [followUp, obligation] = [play.followUp(), play.owed()];
    play.call(SATURDAY, 'completed');
    const [second, secondOwed] = [play.followUp(2), play.owed(2)];
    const [record] = play.kept.calls;
    const [line] = play.kept.lines;

    const call = { ...record, version: 2, voided: VOIDED };
    const pending = { ...followUp, version: 3, nextFollowUpId: nth('followUp', 2) };
    const again = { ...obligation, version: 3, generation: 3 };
    const cancelled = {
      ...second,
      version: 2,
      status: 'cancelled',
      closedAt: instant(SUNDAY),
      by: PEOPLE.supervisor,
      reason: 'wrong customer',
    };
    const secondCancelled = {
      ...secondOwed,
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'cancelled',
      cancelledAt: instant(SUNDAY),
      reason: 'callVoided',
    };
    expect(play.decideVoid(SUNDAY, first('call'))).toEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: call },
        { op: 'replace', record: { ...line, version: 2, voided: VOIDED } },
        { op: 'replace', record: pending },
        { op: 'replace', record: again },
        { op: 'replace', record: cancelled },
        { op: 'replace', record: secondCancelled },
      ],
      result: { call, followUps: [{ followUp: pending, obligation: again }], remaining: 0 },
    });
  });

  test('is refused once the second was made', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    const second = { followUpIds: [nth('followUp', 2)], topics: ['newNeeds'] as const };
    play.call('2026-12-07T02:00:00Z', 'completed', second);
    expect(play.decideVoid('2026-12-08T02:00:00Z', first('call'))).toEqual({
      outcome: 'refused',
      refusal: { code: 'later-follow-up-made', data: { followUpId: nth('followUp', 2) } },
    });
    // Taken back from the end it can be done.
    play.void('2026-12-08T02:00:00Z', nth('call', 2));
    play.void('2026-12-08T02:00:00Z');
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['pending', 'cancelled']);
  });

  test('and making it again brings one second, which falls with the next voiding', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    play.void(SUNDAY);
    play.call(SUNDAY, 'completed');
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['done', 'cancelled', 'pending']);
    play.void('2026-11-30T02:00:00Z', nth('call', 2));
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['pending', 'cancelled', 'cancelled']);
  });

  test('and making it again brings no second where the customer refused that one', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    play.call('2026-12-07T02:00:00Z', 'refused', { followUpIds: [nth('followUp', 2)] });
    play.void('2026-12-08T02:00:00Z');
    expect(play.call('2026-12-08T02:10:00Z', 'completed').planned).toEqual([]);
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['done', 'refused']);
  });

  test('is refused the second time', () => {
    const play = oneCarDelivered();
    play.call(SATURDAY, 'completed');
    play.void(SUNDAY);
    expect(play.decideVoid(SUNDAY, first('call'))).toEqual({
      outcome: 'refused',
      refusal: { code: 'call-already-voided' },
    });
  });
});

describe('voiding a call that ended a follow-up', () => {
  test.each(['refused', 'wrongNumber', 'invalidNumber'] as const)('as %s owes it again', (outcome) => {
    const play = oneCarDelivered();
    play.call(FRIDAY, outcome);
    const { followUps } = play.void(SUNDAY);
    expect(followUps).toEqual([{ followUp: play.followUp(), obligation: play.owed() }]);
    expect(play.followUp()).toMatchObject({ status: 'pending', attempts: [] });
    expect(play.owed()).toMatchObject({ status: 'open', dueAt: '2026-12-01T16:00:00.000Z' });
    expect(play.owed()).not.toHaveProperty('reason');
  });

  test.each(['doNotCall', 'deceased'] as const)('as %s lifts the mark and all it ended', (outcome) => {
    const play = twoCarsDelivered();
    play.call(FRIDAY, outcome);
    play.void(SUNDAY);
    expect(play.dossier.customer).not.toHaveProperty(outcome);
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['pending', 'pending']);
  });

  test('leaves a mark that rests on another call', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'doNotCall');
    play.call(SATURDAY, 'doNotCall');
    const { customer } = play.dossier;
    play.void(SUNDAY, nth('call', 2));
    expect(play.dossier.customer).toEqual(customer);
    expect(play.followUp()).toMatchObject({ status: 'suppressed', callId: first('call') });
  });

  test('brings nobody back to the work list who has asked not to be called since', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'completed');
    play.call(SATURDAY, 'doNotCall', { direction: 'inbound', followUpIds: [] });
    play.void(SUNDAY);
    expect(play.followUp()).toMatchObject({ status: 'cancelled', reason: 'wrong customer' });
    expect(play.owed()).toMatchObject({ status: 'cancelled', reason: 'callVoided' });
    expect(play.followUp(2).status).toBe('suppressed');
  });

  test('brings no car back to the work list that was sold since', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'completed');
    play.call(SATURDAY, 'vehicleSold', { followUpIds: [], vehicleId: first('vehicle') });
    play.void(SUNDAY);
    expect(play.followUp().status).toBe('cancelled');
  });

  test('as vehicleSold gives the car back, with its follow-up', () => {
    const play = twoCarsDelivered();
    const [car] = play.dossier.vehicles;
    play.call(FRIDAY, 'vehicleSold');
    play.void(SUNDAY);
    expect(play.dossier.vehicles[0]).toEqual({ ...car, version: 3 });
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['pending', 'pending']);
  });

  test('leaves a car sold that somebody else says is sold', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'vehicleSold');
    const patch = { status: 'sold' } as const;
    const command = { vehicleId: first('vehicle'), patch };
    play.grant(decideChangeVehicle(play.dossier, command, play.facts(SATURDAY)));
    play.void(SUNDAY);
    expect(play.dossier.vehicles).toMatchObject([{ status: 'sold' }]);
    expect(play.followUp().status).toBe('cancelled');
  });

  test('brings no follow-up back of a visit after which the car came in again', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'completed');
    play.intake(SATURDAY);
    play.void(SUNDAY);
    expect(play.followUp()).toMatchObject({ status: 'cancelled', reason: 'wrong customer' });
  });
});

describe('voiding an attempt', () => {
  test('takes it out of a follow-up that is still to be made', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'noAnswer');
    const obligation = play.owed();
    play.void(SUNDAY);
    expect(play.followUp()).toMatchObject({ status: 'pending', attempts: [] });
    expect(play.followUp()).not.toHaveProperty('nextAttemptNotBeforeAt');
    expect(play.owed()).toEqual(obligation);
  });

  test('keeps what a later attempt says of the next', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'noAnswer');
    play.call(SATURDAY, 'noAnswer');
    const { nextAttemptNotBeforeAt } = play.followUp() as { nextAttemptNotBeforeAt?: string };
    play.void(SUNDAY);
    expect(play.followUp()).toMatchObject({
      nextAttemptNotBeforeAt,
      attempts: [{ callId: nth('call', 2) }],
    });
  });

  test('leaves a follow-up done that another call has fulfilled, and its second', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'noAnswer');
    play.call(SATURDAY, 'completed');
    const [obligation, second] = [play.owed(), play.followUp(2)];
    play.void(SUNDAY);
    expect(play.followUp()).toMatchObject({ status: 'done', attempts: [{ callId: nth('call', 2) }] });
    expect(play.owed()).toEqual(obligation);
    expect(play.followUp(2)).toEqual(second);
  });

  test('S-4: takes back that a follow-up was given up which rests on it; its second goes', () => {
    const play = oneCarDelivered({
      settings: { unreachable: { minAttempts: 1, minDays: 1, minDayParts: 1 } },
    });
    play.call(FRIDAY, 'noAnswer');
    const command = {
      followUpId: first('followUp'),
      finalMessage: { channel: 'none', reason: 'none' },
    } as const;
    play.grant(decideCloseUnreachable(play.dossier, command, play.facts(SATURDAY)));
    const { dueAt } = play.owed();
    play.void('2026-12-05T02:00:00Z');
    expect(play.followUp()).toMatchObject({ status: 'pending', attempts: [] });
    expect(play.owed()).toMatchObject({ status: 'open', dueAt });
    expect(play.owed(2)).toMatchObject({ status: 'cancelled', reason: 'callVoided' });
  });

  test('takes the callback back that was agreed in it', () => {
    const play = oneCarDelivered();
    play.call(FRIDAY, 'callbackAgreed', { callbackAt: instant('2026-11-30T07:00:00Z') });
    play.void(SUNDAY);
    expect(play.followUp()).not.toHaveProperty('callbackAt');
    expect(play.owed().pendingSteps.map(({ step }) => step)).not.toContain('callback');
  });

  test('keeps the callback that was agreed in another', () => {
    const play = oneCarDelivered();
    const callbackAt = instant('2026-11-30T07:00:00Z');
    play.call(FRIDAY, 'callbackAgreed', { callbackAt });
    play.call(SATURDAY, 'callbackAgreed', { callbackAt });
    const obligation = play.owed();
    play.void(SUNDAY);
    expect(play.followUp()).toMatchObject({ callbackAt });
    expect(play.owed()).toEqual(obligation);
  });
});

test('voiding a call that had nothing to do with follow-ups marks record and line only', () => {
  const play = oneCarDelivered();
  play.call(FRIDAY, 'noAnswer', { followUpIds: [] });
  const { dossier } = play;
  play.void(SUNDAY);
  expect(play.dossier).toEqual(dossier);
  expect(play.kept.calls).toMatchObject([{ number: { year: 2026, sequence: 1 }, voided: VOIDED }]);
  expect(play.kept.lines).toMatchObject([{ number: { year: 2026, sequence: 1 }, voided: VOIDED }]);
});
