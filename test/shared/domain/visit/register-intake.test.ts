import { describe, expect, test } from 'vitest';
import {
  decideRecordDelivery,
  decideRegisterIntake,
  type RegisterIntake,
} from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, NEW_YORK, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first, nth, oneCarDelivered } from '../../../support/dossier-play.ts';
import { member, STAFF } from '../../../support/staff-members.ts';

const MONDAY = '2026-11-23T01:20:00Z';
const intake: RegisterIntake = {
  vehicleId: first('vehicle'),
  intakeDoneAt: instant(MONDAY),
  advisorId: PEOPLE.advisor,
  workItems: ['oil'],
  odometerKilometres: 20_150,
};

describe('a car is taken in', () => {
  test('the visit owes its dossier entry by the end of the second day (F-1; A-03, A-10)', () => {
    const play = new DossierPlay();
    const decision = decideRegisterIntake(play.dossier, intake, STAFF, reception(play));
    const visit = {
      ...intake,
      type: 'visit',
      id: first('visit'),
      branchId: SHANGHAI.id,
      customerId: first('customer'),
      version: 1,
      visitedOn: '2026-11-23',
      dossierEntry: { status: 'owed', obligationId: first('obligation') },
      recordedAt: instant(MONDAY),
      status: 'intakeDone',
    };
    const obligation = expect.objectContaining({
      id: first('obligation'),
      kind: 'dossier',
      clauses: ['A-03', 'A-10', 'A-12'],
      subject: { type: 'visit', id: first('visit') },
      visitId: first('visit'),
      vehicleId: first('vehicle'),
      ownerId: PEOPLE.agent,
      anchor: { event: 'intakeDone', at: instant(MONDAY), on: '2026-11-23' },
      opensAt: instant(MONDAY),
      dueAt: '2026-11-25T16:00:00.000Z',
      dueOn: '2026-11-25',
      status: 'open',
    });
    expect(decision).toEqual({
      outcome: 'accepted',
      changes: [
        { op: 'insert', record: visit },
        { op: 'insert', record: obligation },
      ],
      result: { visit, obligation, superseded: [] },
    });
  });

  test('without anybody appointed the entry has no owner', () => {
    const branch = { ...SHANGHAI, followUpAgentIds: [] };
    const play = new DossierPlay({ branch });
    const { obligation } = play.intake(MONDAY);
    expect(obligation).not.toHaveProperty('ownerId');
  });

  test.each([
    [
      'of the future',
      { intakeDoneAt: instant('2026-11-23T01:26:00Z') },
      { code: 'event-in-future', data: { at: instant('2026-11-23T01:26:00Z'), now: instant(MONDAY) } },
    ],
    [
      'of a vehicle the customer does not have',
      { vehicleId: nth('vehicle', 9) },
      { code: 'vehicle-unknown', data: { vehicleId: nth('vehicle', 9) } },
    ],
    [
      'of a vehicle that was sold',
      { vehicleId: nth('vehicle', 2) },
      { code: 'vehicle-sold', data: { vehicleId: nth('vehicle', 2) } },
    ],
    [
      'putting right a visit nobody knows',
      { reworkOfVisitId: nth('visit', 9) },
      { code: 'visit-unknown', data: { visitId: nth('visit', 9) } },
    ],
    [
      'by an advisor nobody knows',
      { advisorId: PEOPLE.otherAgent },
      { code: 'advisor-unknown', data: { advisorId: PEOPLE.otherAgent } },
    ],
  ])('an intake %s is refused', (_, told, refusal) => {
    const play = new DossierPlay({}, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
    const [car, other] = play.dossier.vehicles;
    if (!car || !other) throw new Error('The customer has two vehicles');
    const dossier = { ...play.dossier, vehicles: [car, { ...other, status: 'sold' as const }] };
    const staff = [member(PEOPLE.advisor)];
    expect(decideRegisterIntake(dossier, { ...intake, ...told }, staff, reception(play))).toEqual({
      outcome: 'refused',
      refusal,
    });
  });

  test.each([
    ['has left', member(PEOPLE.advisor, { status: 'left' })],
    ['works elsewhere', member(PEOPLE.advisor, { roles: [{ role: 'advisor', branchId: NEW_YORK.id }] })],
  ])('an advisor who %s is refused', (_, advisor) => {
    const play = new DossierPlay();
    expect(decideRegisterIntake(play.dossier, intake, [advisor], reception(play))).toEqual({
      outcome: 'refused',
      refusal: { code: 'advisor-unknown', data: { advisorId: PEOPLE.advisor } },
    });
  });

  test('a car that is in cannot be taken in again, sent twice or not', () => {
    const play = new DossierPlay();
    play.intake(MONDAY);
    expect(decideRegisterIntake(play.dossier, intake, STAFF, reception(play))).toEqual({
      outcome: 'refused',
      refusal: { code: 'vehicle-already-in', data: { visitId: first('visit') } },
    });
  });
});

describe('the car comes back before the first call (policy A.3 no. 13)', () => {
  test('F-15: its follow-up gives way to that of the next delivery', () => {
    const play = oneCarDelivered();
    const [before, owed] = [play.followUp(), play.owed()];
    const closedAt = instant('2026-11-26T02:00:00Z');
    const followUp = {
      ...before,
      version: 2,
      status: 'superseded',
      closedAt,
      byVisitId: nth('visit', 2),
    };
    const obligation = {
      ...owed,
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'cancelled',
      cancelledAt: closedAt,
      reason: 'supersededByVisit',
    };
    expect(play.intake('2026-11-26T02:00:00Z').superseded).toEqual([{ followUp, obligation }]);
    expect(play.followUp()).toEqual(followUp);
    expect(play.owed()).toEqual(obligation);

    const { planned } = play.delivery('2026-11-27T04:00:00Z', nth('visit', 2));
    expect(planned?.obligation).toMatchObject({
      opensAt: '2026-11-29T16:00:00.000Z',
      dueAt: '2026-12-04T16:00:00.000Z',
      status: 'open',
    });
  });

  test('to put its work right, the visit says which it was', () => {
    const play = oneCarDelivered();
    play.consultation('2026-11-25T02:00:00Z');
    const at = instant('2026-11-26T02:00:00Z');
    const rework = { ...intake, intakeDoneAt: at, reworkOfVisitId: first('visit') };
    const { visit } = play.grant(decideRegisterIntake(play.dossier, rework, STAFF, play.facts(at)));
    expect(visit.reworkOfVisitId).toBe(first('visit'));
  });

  test.each([
    ['the branch keeps them', { onRevisit: 'keep' as const }],
    ['its delivery will bring none', { firstFollowUp: { appliesTo: ['consultation' as const] } }],
  ])('the follow-up stays where %s', (_, settings) => {
    const play = oneCarDelivered();
    const facts = play.facts('2026-11-26T02:00:00Z', { settings });
    const back = { ...intake, intakeDoneAt: instant('2026-11-26T02:00:00Z') };
    expect(play.grant(decideRegisterIntake(play.dossier, back, STAFF, facts)).superseded).toEqual([]);
    expect(play.followUp().status).toBe('pending');
  });

  test('the follow-up of another car stays', () => {
    const play = new DossierPlay({}, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
    play.intake(MONDAY);
    play.delivery('2026-11-24T08:40:00Z');
    expect(play.intake('2026-11-26T02:00:00Z', nth('vehicle', 2)).superseded).toEqual([]);
  });

  test('the follow-up of a later visit stays, and an earlier one entered after it brings none', () => {
    const play = oneCarDelivered();
    const now = '2026-11-26T02:00:00Z';
    const earlier = { ...intake, intakeDoneAt: instant('2026-11-20T02:00:00Z') };
    const entered = play.grant(decideRegisterIntake(play.dossier, earlier, STAFF, play.facts(now)));
    expect(entered.superseded).toEqual([]);
    const takenOut = {
      visitId: entered.visit.id,
      deliveredAt: instant('2026-11-21T02:00:00Z'),
      workDone: [],
    };
    const { planned } = play.grant(decideRecordDelivery(play.dossier, takenOut, play.facts(now)));
    expect(planned).toBeUndefined();
    expect(play.dossier.followUps).toMatchObject([{ visitId: first('visit'), status: 'pending' }]);
  });

  test('a second follow-up gives way too', () => {
    const play = oneCarDelivered();
    play.call('2026-11-28T02:05:00Z', 'completed');
    expect(play.intake('2026-12-01T02:00:00Z').superseded).toMatchObject([
      { followUp: { ordinal: 'second', status: 'superseded' } },
    ]);
    expect(play.followUp().status).toBe('done');
  });
});

function reception(play: DossierPlay) {
  return play.facts(MONDAY, { actor: actingAs('advisor') });
}
