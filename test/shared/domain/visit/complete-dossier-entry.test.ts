import { describe, expect, test } from 'vitest';
import type { Customer, Vehicle } from '../../../../shared/domain/records/dossier.ts';
import type { Visit } from '../../../../shared/domain/records/visit.ts';
import { decideCompleteDossierEntry } from '../../../../shared/domain/visit/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { DossierPlay, first, nth } from '../../../support/dossier-play.ts';

const INTAKE = '2026-11-23T01:20:00Z';
const TUESDAY = '2026-11-24T02:00:00Z';
const complete = {
  visitId: first('visit'),
  contactPlan: {
    talkingPoints: ['brakes'],
    nextServiceItem: 'tyres',
    plannedContactAt: instant('2026-11-28T02:00:00Z'),
  },
};

describe('completing the entry of a visit (state machine E.8)', () => {
  test('owed → complete: the obligation is met, with the plan for the next contact (A-12)', () => {
    const play = taken();
    const visit = {
      ...play.dossier.visits[0],
      version: 2,
      dossierEntry: {
        status: 'complete',
        obligationId: first('obligation'),
        completedAt: instant(TUESDAY),
        completedBy: PEOPLE.agent,
        contactPlan: complete.contactPlan,
      },
    };
    const obligation = {
      ...play.dossier.obligations[0],
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'met',
      metAt: instant(TUESDAY),
      proof: { type: 'visit', id: first('visit') },
      doneBy: PEOPLE.agent,
    };
    expect(decideCompleteDossierEntry(play.dossier, complete, play.facts(TUESDAY))).toStrictEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: visit },
        { op: 'replace', record: obligation },
      ],
      result: { visit, obligation, warnings: [] },
    });
  });

  test.each([
    ['one millisecond before the end of Wednesday', '2026-11-25T15:59:59.999Z', 'met'],
    ['with the end of Wednesday', '2026-11-25T16:00:00Z', 'metLate'],
  ])('F-1: %s it is %s %s', (_, now, status) => {
    const play = taken();
    const { obligation } = play.grant(decideCompleteDossierEntry(play.dossier, complete, play.facts(now)));
    expect(obligation.status).toBe(status);
  });

  test('says what the visit did not say yet', () => {
    const play = taken();
    const told = { ...complete, workItems: ['oil', 'tyres'], wishedServices: 'pickup at home' };
    const { visit } = play.grant(decideCompleteDossierEntry(play.dossier, told, play.facts(TUESDAY)));
    expect(visit).toMatchObject({ workItems: ['oil', 'tyres'], wishedServices: 'pickup at home' });
  });

  test('needs every field of the form that is knowable at intake (A-04)', () => {
    const play = taken();
    const bare = {
      ...play.dossier,
      customer: { ...play.dossier.customer, address: '', phones: [] },
      vehicles: play.dossier.vehicles.map(({ id, branchId, customerId }): Vehicle => {
        return {
          type: 'vehicle',
          id,
          branchId,
          customerId,
          version: 1,
          status: 'inUse',
          maintenanceInterval: {},
        };
      }),
      visits: play.dossier.visits.map(withoutWishes),
    };
    expect(decideCompleteDossierEntry(bare, complete, play.facts(TUESDAY))).toEqual({
      outcome: 'refused',
      refusal: {
        code: 'dossier-incomplete',
        data: {
          missing: [
            'customer.address',
            'customer.phones',
            'vehicle.vehicleModel',
            'vehicle.plateNumber',
            'vehicle.vehicleClass',
            'visit.workItems',
            'vehicle.maintenanceInterval',
            'visit.wishedServices',
          ],
        },
      },
    });
  });

  test.each([
    ['no number can be dialled', { phones: [{ raw: 'abc', label: 'mobile' }] }, ['customer.phones']],
    [
      'the only number is somebody else’s',
      { phones: [{ raw: '1', e164: '+8613812345678', label: 'mobile', problem: 'wrongNumber' }] },
      ['customer.phones'],
    ],
    ['there is no telephone, and that is on record', { phones: [], hasNone: ['phone'] }, []],
    ['there is no address, and that is on record', { address: '', hasNone: ['address'] }, []],
    ['only the one that is missing is on record', { phones: [], hasNone: ['address'] }, ['customer.phones']],
  ] as const)('N-4: when %s, what is missing is said', (_, particulars, missing) => {
    const play = taken();
    const customer: Customer = { ...play.dossier.customer, ...particulars };
    const decision = decideCompleteDossierEntry({ ...play.dossier, customer }, complete, play.facts(TUESDAY));
    expect(decision).toMatchObject(
      missing.length === 0
        ? { outcome: 'accepted' }
        : { outcome: 'refused', refusal: { code: 'dossier-incomplete', data: { missing } } },
    );
  });

  test('without a vehicle leaves its fields empty; wishes may be those of the customer', () => {
    const play = new DossierPlay();
    play.consultation(INTAKE);
    const customer: Customer = { ...play.dossier.customer, wishedServices: 'none' };
    expect(
      decideCompleteDossierEntry({ ...play.dossier, customer }, complete, play.facts(TUESDAY)),
    ).toMatchObject({ outcome: 'accepted', result: { obligation: { status: 'met' } } });
  });

  test('the plan lies in the future', () => {
    const play = taken();
    const contactPlan = { ...complete.contactPlan, plannedContactAt: instant(TUESDAY) };
    expect(
      decideCompleteDossierEntry(play.dossier, { ...complete, contactPlan }, play.facts(TUESDAY)),
    ).toEqual({
      outcome: 'refused',
      refusal: { code: 'planned-contact-in-past', data: { now: instant(TUESDAY) } },
    });
  });

  test('is the work of its owner (A-10)', () => {
    const play = taken();
    const facts = play.facts(TUESDAY, { actor: actingAs('agent', PEOPLE.otherAgent) });
    expect(decideCompleteDossierEntry(play.dossier, complete, facts)).toEqual({
      outcome: 'refused',
      refusal: { code: 'not-your-task', data: { ownerId: PEOPLE.agent } },
    });
  });

  test('sent again is refused and changes nothing', () => {
    const play = taken();
    play.grant(decideCompleteDossierEntry(play.dossier, complete, play.facts(TUESDAY)));
    expect(decideCompleteDossierEntry(play.dossier, complete, play.facts('2026-11-25T02:00:00Z'))).toEqual({
      outcome: 'refused',
      refusal: { code: 'dossier-already-complete', data: { completedAt: instant(TUESDAY) } },
    });
  });

  test('of a visit nobody knows is refused', () => {
    const play = taken();
    const unknown = { ...complete, visitId: nth('visit', 9) };
    expect(decideCompleteDossierEntry(play.dossier, unknown, play.facts(TUESDAY))).toEqual({
      outcome: 'refused',
      refusal: { code: 'visit-unknown', data: { visitId: nth('visit', 9) } },
    });
  });

  test('current → owed: a returning customer owes an entry again, by the same rule', () => {
    const play = taken();
    play.grant(decideCompleteDossierEntry(play.dossier, complete, play.facts(TUESDAY)));
    play.delivery('2026-11-24T08:40:00Z');
    const { obligation } = play.intake('2027-05-24T01:00:00Z');
    expect(obligation).toMatchObject({
      kind: 'dossier',
      subject: { type: 'visit', id: nth('visit', 2) },
      dueAt: '2027-05-26T16:00:00.000Z',
      status: 'open',
    });
  });
});

function taken(): DossierPlay {
  const play = new DossierPlay();
  play.intake(INTAKE);
  return play;
}

function withoutWishes(visit: Visit): Visit {
  const { wishedServices: _, ...rest } = visit;
  return { ...rest, workItems: [] };
}
