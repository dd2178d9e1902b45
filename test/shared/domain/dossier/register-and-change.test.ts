import { describe, expect, test } from 'vitest';
import {
  decideAddVehicle,
  decideChangeCustomer,
  decideRegisterCustomer,
  isDialled,
} from '../../../../shared/domain/dossier/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first, nth } from '../../../support/dossier-play.ts';

const MONDAY = '2026-11-23T01:20:00Z';

describe('opening the dossier of a customer (A-02)', () => {
  test('keeps what is known, plates and VINs in their stored spelling', () => {
    const ids = { branchId: SHANGHAI.id, customerId: first('customer') };
    const head = {
      type: 'dossierHead',
      ...ids,
      groupId: SHANGHAI.groupId,
      version: 1,
      agentId: PEOPLE.agent,
      openedAt: instant(MONDAY),
      lastActivityAt: instant(MONDAY),
    };
    const customer = {
      ...CUSTOMER.customer,
      type: 'customer',
      id: first('customer'),
      branchId: SHANGHAI.id,
      version: 1,
    };
    const vehicle = {
      type: 'vehicle',
      id: first('vehicle'),
      ...ids,
      version: 1,
      plateNumber: '沪A12345',
      vin: '1M8GDM9AXKP042788',
      vinValid: true,
      status: 'inUse',
    };
    const vehicles = [{ plateNumber: '沪a·12345', vin: '1m8gdm9axkp042788' }];
    expect(decideRegisterCustomer({ ...CUSTOMER, vehicles }, factsAt(MONDAY))).toStrictEqual({
      outcome: 'accepted',
      changes: [
        { op: 'insert', record: head },
        { op: 'insert', record: customer },
        { op: 'insert', record: vehicle },
      ],
      result: { customer, vehicles: [vehicle] },
    });
  });

  test('needs no agent to be appointed, nor a vehicle', () => {
    const facts = factsAt(MONDAY, { branch: { ...SHANGHAI, followUpAgentIds: [] } });
    const { changes } = decideRegisterCustomer({ ...CUSTOMER, vehicles: [] }, facts) as {
      changes: readonly { record: object }[];
    };
    expect(changes.map(({ record }) => 'agentId' in record)).toEqual([false, false]);
  });
});

describe('changing a dossier', () => {
  test('another vehicle joins those of the customer', () => {
    const { dossier, facts } = playAt(MONDAY);
    const vehicle = {
      type: 'vehicle',
      id: nth('vehicle', 2),
      branchId: SHANGHAI.id,
      customerId: first('customer'),
      version: 1,
      plateNumber: '沪AD12345',
      vehicleModel: 'ID.4',
      status: 'inUse',
    };
    const data = { plateNumber: '沪A·D12345', vehicleModel: 'ID.4' };
    expect(decideAddVehicle(dossier, data, facts)).toStrictEqual({
      outcome: 'accepted',
      changes: [{ op: 'insert', record: vehicle }],
      result: vehicle,
    });
  });

  test('particulars of the customer are corrected; the rest stays, a wish not to be called too', () => {
    const { dossier } = playAt(MONDAY);
    const doNotCall = { since: instant(MONDAY), scope: 'followUps' as const };
    const { address: _, ...rest } = dossier.customer;
    const customer = { ...rest, doNotCall, version: 2, fullName: '欧阳 龑', email: 'oy@example.com' };
    expect(
      decideChangeCustomer(
        { ...dossier, customer: { ...dossier.customer, doNotCall } },
        { fullName: '欧阳 龑', address: null, email: 'oy@example.com' },
        factsAt(MONDAY),
      ),
    ).toStrictEqual({
      outcome: 'accepted',
      changes: [{ op: 'replace', record: customer }],
      result: customer,
    });
  });
});

describe('the number that was dialled', () => {
  const mobile = { raw: '138 1234 5678', e164: '+8613812345678', label: 'mobile' } as const;
  const office = { raw: '分机 12', label: 'office' } as const;

  test.each([
    ['in E.164', '+8613812345678'],
    ['as the customer gave it', '138 1234 5678'],
    ['with other separators', '138-1234-5678'],
    ['in full-width digits', '１３８１２３４５６７８'],
  ])('is recognised %s', (_, dialled) => {
    expect(isDialled(mobile, dialled, { phones: [mobile, office] })).toBe(true);
    expect(isDialled(office, dialled, { phones: [mobile, office] })).toBe(false);
  });

  test('is the only one when the call does not say', () => {
    expect(isDialled(office, undefined, { phones: [office] })).toBe(true);
    expect(isDialled(office, undefined, { phones: [mobile, office] })).toBe(false);
  });
});

function playAt(now: string) {
  const play = new DossierPlay();
  return { dossier: play.dossier, facts: play.facts(now) };
}
