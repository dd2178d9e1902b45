import { describe, expect, test } from 'vitest';
import { isDialled } from '../../../../shared/domain/dossier/index.ts';

describe('the number that was dialled (K8)', () => {
  const mobile = { raw: '138 1234 5678', e164: '+8613812345678', label: 'mobile' } as const;
  const office = { raw: '分机 12', label: 'office' } as const;
  const phones = [mobile, office];

  test('is compared in E.164, however either is written', () => {
    const dialled = { raw: '0086-138-1234-5678', e164: '+8613812345678' };
    expect(isDialled(mobile, dialled, { phones })).toBe(true);
    expect(isDialled(office, dialled, { phones })).toBe(false);
    expect(isDialled(mobile, { raw: '138 1234 5678', e164: '+8613812345679' }, { phones })).toBe(false);
  });

  test.each(['分机12', ' 分机－１２ '])(
    'is compared as written (%s) only where neither can be read',
    (raw) => {
      expect(isDialled(office, { raw }, { phones })).toBe(true);
      expect(isDialled(mobile, { raw }, { phones })).toBe(false);
      expect(isDialled({ ...mobile, raw }, { raw }, { phones })).toBe(false);
    },
  );

  test('is the only one when the call does not say', () => {
    expect(isDialled(office, undefined, { phones: [office] })).toBe(true);
    expect(isDialled(office, undefined, { phones })).toBe(false);
  });
});
