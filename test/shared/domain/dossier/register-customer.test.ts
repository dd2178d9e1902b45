import { describe, expect, test } from 'vitest';
import { decideRegisterCustomer } from '../../../../shared/domain/dossier/index.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { CUSTOMER, first } from '../../../support/dossier-play.ts';

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
