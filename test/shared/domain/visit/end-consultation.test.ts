import { describe, expect, test } from 'vitest';
import { decideEndConsultation } from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first, nth, oneCarDelivered } from '../../../support/dossier-play.ts';
import { STAFF } from '../../../support/staff-members.ts';

const MONDAY = '2026-11-23T01:20:00Z';
const talk = { consultationEndedAt: instant(MONDAY), workItems: ['quote for tyres'] };

describe('a consultation ends (A-02 b)', () => {
  test('the visit owes its dossier entry and brings the first follow-up (A-03, A-13)', () => {
    const play = new DossierPlay();
    const visit = {
      ...talk,
      type: 'visit',
      id: first('visit'),
      branchId: SHANGHAI.id,
      customerId: first('customer'),
      version: 1,
      visitedOn: '2026-11-23',
      dossierEntry: { status: 'owed', obligationId: first('obligation') },
      recordedAt: instant(MONDAY),
      status: 'consulted',
      firstFollowUpId: first('followUp'),
    };
    const entry = expect.objectContaining({
      id: first('obligation'),
      kind: 'dossier',
      anchor: { event: 'consultationEnded', at: instant(MONDAY), on: '2026-11-23' },
      dueAt: '2026-11-25T16:00:00.000Z',
    });
    const obligation = expect.objectContaining({
      id: nth('obligation', 2),
      kind: 'firstFollowUp',
      anchor: { event: 'consultationEnded', at: instant(MONDAY), on: '2026-11-23' },
      opensAt: '2026-11-25T16:00:00.000Z',
      dueAt: '2026-11-30T16:00:00.000Z',
    });
    const followUp = expect.objectContaining({
      id: first('followUp'),
      ordinal: 'first',
      visitId: first('visit'),
      obligationId: nth('obligation', 2),
      status: 'pending',
    });
    expect(decideEndConsultation(play.dossier, talk, STAFF, play.facts(MONDAY))).toEqual({
      outcome: 'accepted',
      changes: [visit, entry, obligation, followUp].map((record) => ({ op: 'insert', record })),
      result: {
        visit,
        obligation: entry,
        superseded: [],
        planned: expect.objectContaining({ followUp, obligation }),
      },
    });
  });

  test('brings no follow-up where the branch follows up deliveries only', () => {
    const play = new DossierPlay({ settings: { firstFollowUp: { appliesTo: ['delivery'] } } });
    const decision = decideEndConsultation(play.dossier, talk, STAFF, play.facts(MONDAY));
    expect(decision).toMatchObject({ outcome: 'accepted', changes: [{ op: 'insert' }, { op: 'insert' }] });
    expect(decision).not.toHaveProperty('result.planned');
  });

  test('about a car puts an end to the follow-up still owed for it, not for others', () => {
    const play = new DossierPlay({}, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
    play.intake(MONDAY);
    play.delivery('2026-11-24T08:40:00Z');
    const about = (vehicleId = first('vehicle')) =>
      decideEndConsultation(
        play.dossier,
        { ...talk, vehicleId, consultationEndedAt: instant('2026-11-25T02:00:00Z') },
        STAFF,
        play.facts('2026-11-25T02:00:00Z'),
      );
    expect(about(nth('vehicle', 2))).toMatchObject({ result: { superseded: [] } });
    const { visit, superseded } = play.grant(about());
    expect(superseded).toMatchObject([
      { followUp: { id: first('followUp'), status: 'superseded', byVisitId: visit.id } },
    ]);
    expect(play.dossier.followUps.map(({ status }) => status)).toEqual(['superseded', 'pending']);
  });

  test.each([
    [
      'too long ago',
      { consultationEndedAt: instant('2026-10-01T00:00:00Z') },
      {
        code: 'event-too-old',
        data: { at: instant('2026-10-01T00:00:00Z'), oldest: instant('2026-10-23T01:20:00Z') },
      },
    ],
    [
      'about a vehicle the customer does not have',
      { vehicleId: nth('vehicle', 9) },
      { code: 'vehicle-unknown', data: { vehicleId: nth('vehicle', 9) } },
    ],
    [
      'with an advisor nobody knows',
      { advisorId: PEOPLE.advisor },
      { code: 'advisor-unknown', data: { advisorId: PEOPLE.advisor } },
    ],
  ])('%s is refused', (_, told, refusal) => {
    const play = new DossierPlay();
    const staff = STAFF.filter(({ id }) => id !== PEOPLE.advisor);
    expect(decideEndConsultation(play.dossier, { ...talk, ...told }, staff, play.facts(MONDAY))).toEqual({
      outcome: 'refused',
      refusal,
    });
  });

  test('that was over before the car came in, entered afterwards, brings none and ends none', () => {
    const play = oneCarDelivered();
    const now = '2026-11-26T02:00:00Z';
    const talk = {
      consultationEndedAt: instant('2026-11-20T02:00:00Z'),
      vehicleId: first('vehicle'),
      workItems: [],
    };
    const ended = play.grant(decideEndConsultation(play.dossier, talk, [], play.facts(now)));
    expect([ended.planned, ended.superseded]).toEqual([undefined, []]);
    expect(play.followUp().status).toBe('pending');
  });

  test('about a car that was sold is refused', () => {
    const play = new DossierPlay();
    const vehicles = play.dossier.vehicles.map((vehicle) => ({ ...vehicle, status: 'sold' as const }));
    const about = { ...talk, vehicleId: first('vehicle') };
    expect(decideEndConsultation({ ...play.dossier, vehicles }, about, STAFF, play.facts(MONDAY))).toEqual({
      outcome: 'refused',
      refusal: { code: 'vehicle-sold', data: { vehicleId: first('vehicle') } },
    });
  });
});
