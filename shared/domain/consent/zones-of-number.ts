import { ZONES_OF_AREAS } from './zones-of-areas.ts';
import { ZONES_OF_COUNTRIES } from './zones-of-countries.ts';

/** Numbers of the North American plan that are of no place: toll-free, personal, premium and those of machines. */
const OF_NO_PLACE = /^\+1(?:[59]00|5(?:2[1-9]|33|44|66|77|88)|622|710|8(?:00|33|44|55|66|77|88))/;

/** Countries that span several zones, and what their numbers begin with. Mobile numbers there are of no area. */
const WIDE_COUNTRIES: Readonly<Record<string, string>> = {
  RU: '+7',
  KZ: '+7',
  ES: '+34',
  MX: '+52',
  BR: '+55',
  CL: '+56',
  AU: '+61',
  ID: '+62',
  NZ: '+64',
  CD: '+243',
  GL: '+299',
  PT: '+351',
  EC: '+593',
  KI: '+686',
  PF: '+689',
  FM: '+691',
  MN: '+976',
};

/**
 * Every zone in which the owner of a number may be, by name: the zones of its area code, else of its whole country.
 * @param e164 with `+`.
 * @param home the country of the branch, ISO 3166-1 alpha-2. A number of its own that is of no area is taken to be near.
 */
export function zonesOfNumber(e164: string, home: string): readonly string[] {
  if (OF_NO_PLACE.test(e164)) return [];
  const ofArea = namesAt(areas(), e164);
  if (ofArea) return ofArea;
  const own = WIDE_COUNTRIES[home];
  return own !== undefined && e164.startsWith(own) ? [] : (namesAt(countries(), e164) ?? []);
}

type Beginnings = ReadonlyMap<string, string>;

let areasByBeginning: Beginnings | undefined;
let countriesByBeginning: Beginnings | undefined;

function areas(): Beginnings {
  areasByBeginning ??= byBeginning(ZONES_OF_AREAS);
  return areasByBeginning;
}

function countries(): Beginnings {
  countriesByBeginning ??= byBeginning(ZONES_OF_COUNTRIES);
  return countriesByBeginning;
}

function byBeginning(zones: Readonly<Record<string, string>>): Beginnings {
  return new Map(
    Object.entries(zones).flatMap(([names, beginnings]) =>
      beginnings.split(' ').map((beginning) => [beginning, names] as const),
    ),
  );
}

/** A calling code of three digits, and three of an area. */
const LONGEST_BEGINNING = 6;

function namesAt(known: Beginnings, e164: string): readonly string[] | undefined {
  for (let length = LONGEST_BEGINNING; length > 0; length -= 1) {
    const names = known.get(e164.slice(1, length + 1));
    if (names !== undefined) return names.split(' ');
  }
  return undefined;
}
