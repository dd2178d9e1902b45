import { vinCheckDigit } from '../../../shared/domain/dossier/index.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { VisitMaterial } from './visit-material.ts';

/** A car as the dealer system shows it. */
export interface MadeUpVehicle {
  readonly plate: string;
  readonly vin: string;
  readonly model: VisitMaterial['models'][number];
  odometer: number;
}

export interface MadeUpCustomer {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly vehicles: readonly MadeUpVehicle[];
}

/** Every customer of the branch's material once, a few with two cars. */
export function makeUpCustomers(material: VisitMaterial, random: SeededRandom): readonly MadeUpCustomer[] {
  const shanghai = material.branchId === 'sh-pudong';
  return material.customers.map(({ name, title, language }, place) => ({
    number: `${shanghai ? 'PD' : 'Q-'}${String(10_230 + place * 17)}`,
    name,
    title,
    language: language ?? (shanghai ? 'zh-CN' : 'en'),
    phone: shanghai ? shanghaiPhone(random, place) : queensPhone(random, place),
    email: random.chance(0.4) ? `customer${place + 1}@${shanghai ? 'post' : 'mail'}.example` : '',
    address: random.pick(material.addresses),
    vehicles: Array.from({ length: place % 13 === 5 ? 2 : 1 }, () =>
      makeUpVehicle(material, random, shanghai),
    ),
  }));
}

/** In the layout of a mobile number; the middle block 0000 is not given to subscribers. */
function shanghaiPhone(random: SeededRandom, place: number): string {
  return `${random.pick(['138', '139', '150', '186', '199'])}0000${String(1_000 + place * 37)}`;
}

/** 555-0100 to 555-0199 are reserved for made-up people. */
function queensPhone(random: SeededRandom, place: number): string {
  return `(${random.pick(['718', '347', '929', '917'])}) 555-01${String(10 + place)}`;
}

function makeUpVehicle(material: VisitMaterial, random: SeededRandom, shanghai: boolean): MadeUpVehicle {
  const model = random.pick(material.models);
  const serial = String(random.between(1_000, 99_999)).padStart(6, '0');
  const draft = `${model.vinStart}0${random.pick([...'LMNPRST'])}${random.pick([...'ACDFHW'])}${serial}`;
  const checkDigit = vinCheckDigit(draft);
  if (checkDigit === undefined) throw new RangeError(`Not a VIN: ${draft}`);
  return {
    plate: shanghai ? shanghaiPlate(random, model.newEnergy ?? false) : newYorkPlate(random),
    vin: draft.slice(0, 8) + checkDigit + draft.slice(9),
    model,
    odometer: random.between(3_000, 92_000),
  };
}

function shanghaiPlate(random: SeededRandom, newEnergy: boolean): string {
  const digits = String(random.between(10_000, 99_999));
  if (newEnergy) return `沪A${random.pick([...'DF'])}${digits}`;
  return `沪${random.pick([...'ABCDEFGK'])}${random.pick([...'ABHKMNRTX'])}${digits.slice(1)}`;
}

function newYorkPlate(random: SeededRandom): string {
  const letters = Array.from({ length: 3 }, () => random.pick([...'ABCDEFGHJKLMNPRST'])).join('');
  return `${letters} ${random.between(1_000, 9_999)}`;
}
