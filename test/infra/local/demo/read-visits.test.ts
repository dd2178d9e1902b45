import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVisits } from '../../../../infra/local/demo/read-visits.ts';
import { loadDemoGroup } from '../../../../infra/local/demo-group.ts';

const { branches, staff } = loadDemoGroup();
const csv = readFileSync(new URL('../../../../infra/local/demo/group/visits.csv', import.meta.url), 'utf8');

describe('the export of the dealer system', () => {
  test('holds 200 visits, of which those that say who came where and when are understood', () => {
    const { visits, rejected } = readVisits(csv, branches, staff);
    expect(visits).toHaveLength(194);
    expect(visits.filter(({ branchId }) => branchId === 'sh-pudong')).toHaveLength(116);
    expect(rejected.map(({ line, orderNumber, code }) => [line, orderNumber, code])).toEqual([
      [35, 'RO261104134', 'left-before-arrived'],
      [52, 'RO261104149', 'branch-unknown'],
      [55, 'RO261104152', 'moment-unreadable'],
      [67, 'RO261104164', 'name-missing'],
      [88, 'RO261104181', 'order-repeated'],
      [149, '26-04122', 'moment-unreadable'],
      [209, '26-04180', 'line-broken-off'],
    ]);
  });

  test('begins with the plain chain in Shanghai', () => {
    expect(
      readVisits(csv, branches, staff).visits.find(({ orderNumber }) => orderNumber === 'RO261104101'),
    ).toEqual({
      line: 2,
      branchId: 'sh-pudong',
      orderNumber: 'RO261104101',
      customer: {
        number: 'PD10230',
        fullName: '张伟',
        honorific: '先生',
        language: 'zh-CN',
        phone: '19900001000',
        address: '浦东新区川沙路5600号101室',
      },
      vehicle: {
        plateNumber: '沪EB6064',
        vin: 'L6T7844Z2PD036459',
        vehicleModel: '吉利 星越L',
        vehicleClass: 'SUV',
        maintenanceInterval: { months: 6, kilometres: 5000 },
      },
      purpose: 'repair',
      workItems: ['左前门钣金喷漆', '更换右前减震器', '更换蓄电池'],
      wishedServices: '洗车',
      odometerKilometres: 46_826,
      advisorId: staff.find(({ name }) => name === '徐丽娟')?.id,
      arrivedAt: '2026-11-23T01:20:00.000Z',
      leftAt: '2026-11-24T08:40:00.000Z',
      nextMaintenanceDueOn: '2027-05-23',
    });
  });

  test('keeps a wish of several lines with its quotation marks, and plates in one spelling', () => {
    const { visits } = readVisits(csv, branches, staff);
    expect(visits.find(({ line }) => line === 38)?.wishedServices).toBe(
      '保养前先报价\n下午三点以后来电，\n说"王老师介绍的"',
    );
    expect(
      visits.map(({ vehicle }) => vehicle?.plateNumber ?? '').filter((plate) => /[^A-Z0-9沪]/.test(plate)),
    ).toEqual([]);
  });

  test('is refused whole when its columns are not those agreed', () => {
    const other = csv.replace(',VIN,', ',');
    expect(() => readVisits(other, branches, staff)).toThrow('Column 11 of the export is not "VIN"');
  });
});
