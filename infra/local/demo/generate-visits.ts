import { writeFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { makeUpCustomers } from './made-up-customer.ts';
import { makeUpStay, writeVisit } from './made-up-visit.ts';
import { NEW_YORK } from './new-york-material.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { SHANGHAI } from './shanghai-material.ts';
import { spoilRows } from './spoil-rows.ts';
import { VISIT_COLUMNS, type VisitCells } from './visit-columns.ts';
import type { VisitMaterial } from './visit-material.ts';

const FIRST_DAY = Temporal.PlainDate.from('2026-11-23');
/** Arrivals come in the first five of the ten weeks the demo plays. */
const DAYS_WITH_ARRIVALS = 35;
const CLOSED_IN_NEW_YORK = ['2026-11-26', '2026-12-25'];

/** The export of a dealer system: 200 visits at both branches as CSV with a byte order mark. */
export function generateVisits(seed: number): string {
  const random = seededRandom(seed);
  const clean = [...makeUpVisits(SHANGHAI, 120, random), ...makeUpVisits(NEW_YORK, 80, random)];
  const lines = spoilRows(clean).map((cells) =>
    VISIT_COLUMNS.map((column) => quote(cells[column])).join(','),
  );
  const twice = lines[80];
  if (twice === undefined) throw new RangeError('Too few visits');
  const brokenOff = lines.at(-1)?.split(',').slice(0, 11).join(',') ?? '';
  const blank = ','.repeat(VISIT_COLUMNS.length - 1);
  const body = [
    ...lines.slice(0, 82),
    twice,
    '',
    ...lines.slice(82, 170),
    blank,
    ...lines.slice(170, -1),
    brokenOff,
  ];
  return `\ufeff${[VISIT_COLUMNS.join(','), ...body].join('\r\n')}\r\n`;
}

/** New customers first, then more and more who come again, some of them within days. */
function makeUpVisits(material: VisitMaterial, count: number, random: SeededRandom): readonly VisitCells[] {
  const customers = makeUpCustomers(material, random);
  const lastLeft = new Map<string, Temporal.PlainDateTime>();
  let newcomers = 0;
  return arrivals(material, count, random).map((arrived, place) => {
    const stay = place === 0 ? FIRST_STAY : makeUpStay(arrived, random);
    const awayFor = (hours: number) =>
      customers.filter(({ number }) => {
        const left = lastLeft.get(number);
        return left && Temporal.PlainDateTime.compare(left.add({ hours }), arrived) < 0;
      });
    const returning = random.chance(0.4) ? awayFor(20) : awayFor(10 * 24);
    const comesBack = newcomers === customers.length || (place % 4 === 3 && returning.length > 0);
    const customer = comesBack ? random.pick(returning) : customers[newcomers++];
    if (!customer) throw new RangeError('Everybody is at the branch already');
    lastLeft.set(customer.number, stay.left ?? stay.arrived);
    const vehicle =
      stay.purpose === 'consultation' && random.chance(0.5) ? undefined : random.pick(customer.vehicles);
    if (vehicle) vehicle.odometer += random.between(60, 900);
    const order = `${material === SHANGHAI ? 'RO2611' : '26-'}${String(4_101 + place).padStart(5, '0')}`;
    return writeVisit(material, order, customer, vehicle, stay, random);
  });
}

const FIRST_STAY = {
  purpose: 'repair',
  arrived: Temporal.PlainDateTime.from('2026-11-23T09:20'),
  left: Temporal.PlainDateTime.from('2026-11-24T16:40'),
} as const;

function arrivals(
  material: VisitMaterial,
  count: number,
  random: SeededRandom,
): readonly Temporal.PlainDateTime[] {
  const closed = material === NEW_YORK ? CLOSED_IN_NEW_YORK : [];
  const moments: Temporal.PlainDateTime[] = [];
  while (moments.length < count) {
    const day = FIRST_DAY.add({ days: random.between(0, DAYS_WITH_ARRIVALS - 1) });
    if (closed.includes(day.toString()) || (day.dayOfWeek === 7 && random.chance(0.7))) continue;
    moments.push(day.toPlainDateTime({ hour: 9, minute: 25 }).add({ minutes: random.between(0, 360) }));
  }
  return moments.sort(Temporal.PlainDateTime.compare);
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The seed of the committed file. */
export const VISITS_SEED = 20261123;

if (import.meta.main) {
  const file = new URL('../../../test/fixtures/demo-group/visits.csv', import.meta.url);
  writeFileSync(file, generateVisits(VISITS_SEED));
}
