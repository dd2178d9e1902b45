import { describe, expect, test } from 'vitest';
import { decideRecordDelivery } from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/local-date.ts';
import { PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { DossierPlay, first, nth } from '../../../support/dossier-play.ts';

const INTAKE = '2026-11-23T01:20:00Z';
const TUESDAY = '2026-11-24T08:40:00Z';
const out = {
  visitId: first('visit'),
  deliveredAt: instant(TUESDAY),
  workDone: ['oil'],
  nextMaintenanceDueOn: localDate('2027-05-24'),
};

describe('the customer takes the car out', () => {
  test('F-1: the first follow-up is planned from the third to the seventh day (A-13, A-41)', () => {
    const play = taken();
    const [visit, vehicle] = [play.dossier.visits[0], play.dossier.vehicles[0]];
    const delivered = {
      ...visit,
      version: 2,
      status: 'delivered',
      deliveredAt: instant(TUESDAY),
      workDone: ['oil'],
      firstFollowUpId: first('followUp'),
    };
    const followUp = {
      type: 'followUp',
      id: first('followUp'),
      branchId: SHANGHAI.id,
      customerId: first('customer'),
      version: 1,
      ordinal: 'first',
      visitId: first('visit'),
      vehicleId: first('vehicle'),
      visitEndedAt: instant(TUESDAY),
      obligationId: nth('obligation', 2),
      previousTopics: [],
      attempts: [],
      status: 'pending',
    };
    const obligation = expect.objectContaining({
      id: nth('obligation', 2),
      kind: 'firstFollowUp',
      clauses: ['A-13', 'A-14'],
      subject: { type: 'followUp', id: first('followUp') },
      ownerId: PEOPLE.agent,
      anchor: { event: 'vehicleDelivered', at: instant(TUESDAY), on: '2026-11-24' },
      opensAt: '2026-11-26T16:00:00.000Z',
      dueAt: '2026-12-01T16:00:00.000Z',
      status: 'open',
    });
    expect(decideRecordDelivery(play.dossier, out, play.facts(TUESDAY))).toEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: delivered },
        { op: 'replace', record: { ...vehicle, version: 2, nextMaintenanceDueOn: '2027-05-24' } },
        { op: 'insert', record: obligation },
        { op: 'insert', record: followUp },
      ],
      result: {
        visit: delivered,
        planned: expect.objectContaining({ followUp, obligation }),
        warnings: [],
      },
    });
  });

  test('what should be known by now and is not is warned of (policy A.3 no. 2)', () => {
    const play = taken();
    const { nextMaintenanceDueOn: _, ...unsaid } = out;
    const decision = decideRecordDelivery(play.dossier, { ...unsaid, workDone: [] }, play.facts(TUESDAY));
    expect(play.grant(decision).warnings).toEqual(['work-done-missing', 'next-maintenance-missing']);
  });

  test('a maintenance date known already is not warned of, and not written again', () => {
    const play = taken();
    const [vehicle] = play.dossier.vehicles;
    if (!vehicle) throw new Error('The customer has a vehicle');
    const known = { ...vehicle, nextMaintenanceDueOn: localDate('2027-05-24') };
    const dossier = { ...play.dossier, vehicles: [known] };
    const decision = decideRecordDelivery(dossier, out, play.facts(TUESDAY));
    expect(decision).toMatchObject({ changes: [{ op: 'replace' }, { op: 'insert' }, { op: 'insert' }] });
    expect(decision).toMatchObject({ result: { warnings: [] } });
  });

  test.each([
    ['does not follow up deliveries', { firstFollowUp: { appliesTo: ['consultation' as const] } }, {}],
    ['would call somebody who asked not to be called', {}, { doNotCall: mark('followUps') }],
    ['would call somebody who has died', {}, { deceased: { since: instant(INTAKE) } }],
  ])('no follow-up is planned where the branch %s', (_, settings, marks) => {
    const play = taken();
    const dossier = { ...play.dossier, customer: { ...play.dossier.customer, ...marks } };
    const decision = decideRecordDelivery(dossier, out, play.facts(TUESDAY, { settings }));
    expect(decision).toMatchObject({ outcome: 'accepted', changes: [{ op: 'replace' }, { op: 'replace' }] });
    expect(decision).not.toHaveProperty('result.planned');
    expect(decision).not.toHaveProperty('result.visit.firstFollowUpId');
  });

  test.each([
    [
      'of a visit nobody knows',
      { visitId: nth('visit', 9) },
      { code: 'visit-unknown', data: { visitId: nth('visit', 9) } },
    ],
    [
      'before the intake',
      { deliveredAt: instant('2026-11-23T01:19:59Z') },
      { code: 'delivered-before-intake', data: { intakeDoneAt: instant(INTAKE) } },
    ],
    [
      'of the future',
      { deliveredAt: instant('2026-11-24T08:45:01Z') },
      {
        code: 'event-in-future',
        data: { at: instant('2026-11-24T08:45:01Z'), now: instant(TUESDAY) },
      },
    ],
  ])('a delivery %s is refused', (_, told, refusal) => {
    const play = taken();
    expect(decideRecordDelivery(play.dossier, { ...out, ...told }, play.facts(TUESDAY))).toEqual({
      outcome: 'refused',
      refusal,
    });
  });

  test('a car may go out the moment it was taken in', () => {
    const play = taken();
    expect(play.delivery(INTAKE).visit.status).toBe('delivered');
  });

  test('a car goes out once; a consultation brings none', () => {
    const play = taken();
    play.delivery(TUESDAY);
    play.consultation(TUESDAY);
    for (const [visitId, status] of [
      [first('visit'), 'delivered'],
      [nth('visit', 2), 'consulted'],
    ] as const) {
      expect(decideRecordDelivery(play.dossier, { ...out, visitId }, play.facts(TUESDAY))).toEqual({
        outcome: 'refused',
        refusal: { code: 'vehicle-not-in', data: { status } },
      });
    }
  });
});

function taken(): DossierPlay {
  const play = new DossierPlay();
  play.intake(INTAKE);
  return play;
}

function mark(scope: 'followUps') {
  return { since: instant(INTAKE), scope };
}
