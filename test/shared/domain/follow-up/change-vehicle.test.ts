import { describe, expect, test } from 'vitest';
import { decideChangeVehicle } from '../../../../shared/domain/follow-up/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { actingAs, PEOPLE } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first, nth } from '../../../support/dossier-play.ts';

const FRIDAY = '2026-11-27T02:02:00Z';
const vehicleId = first('vehicle');
const BY = { actor: actingAs('supervisor') };

describe('correcting a vehicle (A-04)', () => {
  test('keeps plate and VIN in their stored spelling, and the rest as it is', () => {
    const play = owed();
    const patch = { plateNumber: '沪a·d1 2345', vin: '1m8gdm9axkp042788', vehicleModel: null };
    const { vehicleModel: _, ...before } = car(play);
    const vehicle = {
      ...before,
      version: 2,
      plateNumber: '沪AD12345',
      vin: '1M8GDM9AXKP042788',
      vinValid: true,
    };
    expect(decideChangeVehicle(play.dossier, { vehicleId, patch }, play.facts(FRIDAY))).toStrictEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: vehicle }],
      result: vehicle,
    });
  });

  test('takes the mark of the VIN away with the VIN', () => {
    const play = owed();
    play.grant(decideChangeVehicle(play.dossier, { vehicleId, patch: { vin: 'x' } }, play.facts(FRIDAY)));
    expect(car(play)).toMatchObject({ vin: 'X', vinValid: false });
    play.grant(decideChangeVehicle(play.dossier, { vehicleId, patch: { vin: null } }, play.facts(FRIDAY)));
    expect(car(play)).not.toHaveProperty('vin');
    expect(car(play)).not.toHaveProperty('vinValid');
  });

  test('of somebody else is refused', () => {
    const play = owed();
    const unknown = { vehicleId: nth('vehicle', 9), patch: {} };
    expect(decideChangeVehicle(play.dossier, unknown, play.facts(FRIDAY))).toEqual({
      outcome: 'refused',
      refusal: { code: 'vehicle-unknown', data: { vehicleId: nth('vehicle', 9) } },
    });
  });
});

describe('marking a vehicle as sold', () => {
  const sold = { vehicleId, patch: { status: 'sold' as const } };

  test('S-3: by mistake, and back in use, leaves its follow-up owed again, late if it is late', () => {
    const play = owed();
    const { dueAt } = play.owed();
    play.grant(decideChangeVehicle(play.dossier, sold, play.facts('2026-11-27T02:00:00Z')));
    expect(play.owed()).toMatchObject({ status: 'cancelled', reason: 'vehicleSold' });
    const back = { vehicleId, patch: { status: 'inUse' as const } };
    play.grant(decideChangeVehicle(play.dossier, back, play.facts('2026-12-05T02:00:00Z')));
    expect(play.followUp()).toMatchObject({ status: 'pending' });
    expect(play.owed()).toMatchObject({ status: 'open', dueAt });
  });

  test('ends the follow-ups still to be made for it', () => {
    const play = owed();
    const vehicle = { ...car(play), version: 2, status: 'sold', soldFollowUpIds: [first('followUp')] };
    const followUp = {
      ...play.followUp(),
      version: 2,
      status: 'cancelled',
      closedAt: instant(FRIDAY),
      by: PEOPLE.supervisor,
      reason: 'vehicle sold',
    };
    const obligation = {
      ...play.owed(),
      version: 2,
      generation: 2,
      pendingSteps: [],
      status: 'cancelled',
      cancelledAt: instant(FRIDAY),
      reason: 'vehicleSold',
    };
    expect(decideChangeVehicle(play.dossier, sold, play.facts(FRIDAY, BY))).toStrictEqual({
      outcome: 'accepted',
      changes: [
        { op: 'replace', record: vehicle },
        { op: 'replace', record: followUp },
        { op: 'replace', record: obligation },
      ],
      result: vehicle,
    });
  });

  test('again ends nothing more', () => {
    const play = owed();
    play.grant(decideChangeVehicle(play.dossier, sold, play.facts(FRIDAY)));
    const before = play.dossier.followUps;
    play.grant(decideChangeVehicle(play.dossier, sold, play.facts(FRIDAY)));
    expect(play.dossier.followUps).toEqual(before);
  });

  test('leaves those of another vehicle', () => {
    const play = owed();
    const other = { vehicleId: nth('vehicle', 2), patch: { status: 'sold' as const } };
    play.grant(decideChangeVehicle(play.dossier, other, play.facts(FRIDAY)));
    expect(play.followUp().status).toBe('pending');
  });
});

function car(play: DossierPlay) {
  const [vehicle] = play.dossier.vehicles;
  if (!vehicle) throw new Error('The customer has a car');
  return vehicle;
}

/** Owes the first follow-up of F-1 for the first of two cars. */
function owed(): DossierPlay {
  const play = new DossierPlay({}, { ...CUSTOMER, vehicles: [...CUSTOMER.vehicles, {}] });
  play.intake('2026-11-23T01:20:00Z');
  play.delivery('2026-11-24T08:40:00Z');
  return play;
}
