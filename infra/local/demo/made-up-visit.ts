import type { Temporal } from 'temporal-polyfill';
import { assertNever } from '../../../shared/kernel/never.ts';
import type { MadeUpCustomer, MadeUpVehicle } from './made-up-customer.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { VisitCells } from './visit-columns.ts';
import type { VisitMaterial } from './visit-material.ts';

type Purpose = keyof VisitMaterial['purposes'];

/** When one visit began and ended, on the wall clock of the branch. */
export interface MadeUpStay {
  readonly purpose: Purpose;
  readonly arrived: Temporal.PlainDateTime;
  readonly left: Temporal.PlainDateTime | undefined;
}

/** Minutes a visit takes: a talk, a few hours, or until a later day. */
export function makeUpStay(arrived: Temporal.PlainDateTime, random: SeededRandom): MadeUpStay {
  const purpose = random.chance(0.55) ? 'maintenance' : random.chance(0.8) ? 'repair' : 'consultation';
  if (purpose === 'consultation')
    return { purpose, arrived, left: arrived.add({ minutes: random.between(15, 70) }) };
  const days = purpose === 'maintenance' ? 0 : random.between(0, 5);
  const left = arrived.toPlainDate().add({ days }).toPlainDateTime({ hour: 17 });
  return { purpose, arrived, left: left.add({ minutes: random.between(-90, 75) }) };
}

/** The visit as a line of the export, in the formats of its branch. */
export function writeVisit(
  material: VisitMaterial,
  order: string,
  customer: MadeUpCustomer,
  vehicle: MadeUpVehicle | undefined,
  stay: MadeUpStay,
  random: SeededRandom,
): VisitCells {
  const shanghai = material.branchId === 'sh-pudong';
  const electric = vehicle?.model.electric ?? false;
  const items = itemsOf(material, stay.purpose).filter((item) => !electric || !FOR_ENGINES.test(item));
  const workItems = new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(items)));
  const nextMaintenance =
    stay.left && vehicle && stay.arrived.toPlainDate().add({ months: electric ? 12 : 6 });
  return {
    Branch: material.branchId,
    'RO No.': order,
    'Customer No.': customer.number,
    Name: customer.name,
    Title: customer.title,
    Phone: customer.phone,
    'E-mail': customer.email,
    Language: customer.language,
    Address: customer.address,
    Plate: vehicle?.plate ?? '',
    VIN: vehicle?.vin ?? '',
    Model: vehicle?.model.name ?? '',
    Class: vehicle?.model.vehicleClass ?? '',
    Interval: !vehicle
      ? ''
      : shanghai
        ? electric
          ? '12个月/20000公里'
          : '6个月/5000公里'
        : electric
          ? '12 mo/12,500 mi'
          : '6 mo/5,000 mi',
    Odometer: !vehicle
      ? ''
      : shanghai
        ? `${vehicle.odometer}`
        : `${Math.round(vehicle.odometer / 1.609344).toLocaleString('en-US')} mi`,
    Purpose: material.purposes[stay.purpose],
    'Work items': [...workItems].join(shanghai ? '；' : '; '),
    In: writeMoment(stay.arrived, shanghai),
    Out: stay.left ? writeMoment(stay.left, shanghai) : '',
    Advisor: random.pick(material.advisors),
    'Next maintenance':
      nextMaintenance && stay.purpose !== 'consultation' ? writeDay(nextMaintenance, shanghai) : '',
    Wishes: random.pick(material.wishes),
  };
}

const FOR_ENGINES = /机油|火花塞|发动机|Oil|Alternator/;

function itemsOf(material: VisitMaterial, purpose: Purpose): readonly string[] {
  switch (purpose) {
    case 'maintenance':
      return material.maintenance;
    case 'repair':
      return material.repairs;
    case 'consultation':
      return material.consultations;
    default:
      return assertNever(purpose);
  }
}

function writeMoment(moment: Temporal.PlainDateTime, shanghai: boolean): string {
  const minute = String(moment.minute).padStart(2, '0');
  const day = writeDay(moment.toPlainDate(), shanghai);
  if (shanghai) return `${day} ${String(moment.hour).padStart(2, '0')}:${minute}`;
  return `${day} ${moment.hour % 12 || 12}:${minute} ${moment.hour < 12 ? 'AM' : 'PM'}`;
}

function writeDay(day: Temporal.PlainDate, shanghai: boolean): string {
  return shanghai ? day.toString().replaceAll('-', '/') : `${day.month}/${day.day}/${day.year}`;
}
