import { describe, expect, test } from 'vitest';
import {
  decideAddVehicle,
  decideChangeCustomer,
  openContactDataTask,
  warningsAboutCustomer,
  warningsAboutVehicle,
} from '../../../../shared/domain/dossier/index.ts';
import type { RecordChange } from '../../../../shared/domain/records/change.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, SHANGHAI } from '../../../support/branch-facts.ts';
import { CUSTOMER, DossierPlay, first, nth } from '../../../support/dossier-play.ts';
import { granted } from '../../../support/kept-dossier.ts';

const MONDAY = '2026-11-23T01:20:00Z';

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

describe('particulars that are known already (K12, K13)', () => {
  const EMAIL_PROBLEM = { because: 'bounced', since: instant(MONDAY) } as const;
  const known = () => {
    const { dossier, facts } = playAt(MONDAY);
    const phones = dossier.customer.phones.map((phone) => ({ ...phone, problem: 'wrongNumber' as const }));
    const customer = {
      ...dossier.customer,
      phones,
      email: 'bounce@example.com',
      emailProblem: EMAIL_PROBLEM,
    };
    const [task] = openContactDataTask(dossier, facts).flatMap((change) =>
      'record' in change && change.record.type === 'obligation' ? [change.record] : [],
    );
    return { dossier: { ...dossier, customer, obligations: task ? [task] : [] }, facts };
  };
  const typesChanged = ({ changes }: { readonly changes: readonly RecordChange[] }) =>
    changes.map((change) => 'record' in change && change.record.type);

  test('change nothing, and are no news', () => {
    const { dossier, facts } = known();
    const patch = { phones: [{ raw: '138 1234 5678', e164: '+8613812345678', label: 'mobile' }] } as const;
    expect(granted(decideChangeCustomer(dossier, patch, facts))).toEqual({
      outcome: 'accepted',
      changes: [],
      result: dossier.customer,
    });
  });

  test('in another spelling keep what was found out about them, and the task to put them right stays', () => {
    const { dossier, facts } = known();
    const phones = [{ raw: '13812345678', e164: '+8613812345678', label: 'mobile' }] as const;
    const decision = granted(decideChangeCustomer(dossier, { phones, email: 'Bounce@example.com' }, facts));
    expect(decision.result).toMatchObject({
      phones: [{ raw: '13812345678', problem: 'wrongNumber' }],
      email: 'Bounce@example.com',
      emailProblem: EMAIL_PROBLEM,
    });
    expect(typesChanged(decision)).toEqual(['customer']);
  });

  test.each([
    ['number', { phones: [{ raw: '13912345678', e164: '+8613912345678', label: 'mobile' }] }],
    ['further number', { phones: [...CUSTOMER.customer.phones, { raw: '139', label: 'mobile' }] }],
    ['e-mail address', { email: 'other@example.com' }],
    ['address', { address: '上海市徐汇区漕溪路 8 号' }],
  ] as const)('another %s is news, and does what was to be done', (_, patch) => {
    const { dossier, facts } = known();
    expect(typesChanged(granted(decideChangeCustomer(dossier, patch, facts)))).toEqual([
      'customer',
      'obligation',
    ]);
  });

  test('that there is no telephone is forgotten with the first number', () => {
    const { dossier, facts } = playAt(MONDAY);
    const without = granted(
      decideChangeCustomer(dossier, { phones: [], hasNone: ['phone', 'address'] }, facts),
    );
    expect(without.result.hasNone).toEqual(['phone']);
    const again = { ...dossier, customer: without.result };
    const { result } = granted(
      decideChangeCustomer(again, { phones: [{ raw: '139', label: 'mobile' }] }, facts),
    );
    expect(result).not.toHaveProperty('hasNone');
  });
});

describe('particulars that may not be right (N-4)', () => {
  test('are pointed out', () => {
    const vehicleId = first('vehicle');
    expect(warningsAboutCustomer({ phones: [{ raw: 'abc', label: 'mobile' }] })).toEqual([
      { code: 'number-not-dialable', number: 'abc' },
    ]);
    expect(warningsAboutCustomer(CUSTOMER.customer)).toEqual([]);
    for (const plateNumber of ['🚗', '沪A123']) {
      expect(warningsAboutVehicle({ id: vehicleId, plateNumber }, { country: 'CN' })).toEqual([
        { code: 'plate-unusual', vehicleId },
      ]);
    }
    expect(warningsAboutVehicle({ id: vehicleId, plateNumber: '🚗' }, { country: 'US' })).toHaveLength(1);
    expect(warningsAboutVehicle({ id: vehicleId, plateNumber: 'B-MW123' }, { country: 'DE' })).toEqual([]);
    expect(warningsAboutVehicle({ id: vehicleId, plateNumber: '沪A12345' }, { country: 'CN' })).toEqual([]);
    expect(warningsAboutVehicle({ id: vehicleId, vinValid: false }, { country: 'CN' })).toEqual([
      { code: 'vin-doubtful', vehicleId },
    ]);
    expect(warningsAboutVehicle({ id: vehicleId }, { country: 'CN' })).toEqual([]);
  });
});

function playAt(now: string) {
  const play = new DossierPlay();
  return { dossier: play.dossier, facts: play.facts(now) };
}
