import { expect, it } from 'vitest';
import { presumedZones } from '../../../../shared/domain/consent/presumed-zones.ts';
import { SHANGHAI } from '../../../support/branch-facts.ts';

/** Every calling code there can be: one to three digits. */
const CALLING_CODES = Array.from({ length: 999 }, (_, index) => `+${index + 1}`);

it('presumes zones that exist, whatever a number begins with', () => {
  const presumed = CALLING_CODES.flatMap((code) => presumedZones(SHANGHAI, [{ e164: `${code}5550100` }]));
  expect(new Set(presumed)).toContain('Pacific/Honolulu');
  expect(new Set(presumed)).toContain(SHANGHAI.timeZone);
});

it('presumes the zone of the branch alone for numbers of its own country', () => {
  expect(presumedZones(SHANGHAI, [{ e164: '+8613812345678' }])).toEqual([SHANGHAI.timeZone]);
});
