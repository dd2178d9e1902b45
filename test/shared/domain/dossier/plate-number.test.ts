import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalisePlateNumber, plateForm } from '../../../../shared/domain/dossier/plate-number.ts';

describe('a plate number', () => {
  test.each([
    ['沪A·12345', '沪A12345', 'ordinary'],
    ['沪a.8k3d2', '沪A8K3D2', 'ordinary'],
    [' 京 N • 8P8F8 ', '京N8P8F8', 'ordinary'],
    ['沪Ａ１２３４５', '沪A12345', 'ordinary'],
    ['沪A・D12345', '沪AD12345', 'newEnergy'],
    ['粤BF12345', '粤BF12345', 'newEnergy'],
    ['沪AA12345', '沪AA12345', 'newEnergy'],
    ['沪A12345D', '沪A12345D', 'newEnergy'],
    ['沪A1234警', '沪A1234警', 'special'],
    ['沪A1234学', '沪A1234学', 'special'],
    ['沪A1234挂', '沪A1234挂', 'special'],
    ['粤Z1234港', '粤Z1234港', 'special'],
    ['粤Z1234澳', '粤Z1234澳', 'special'],
    ['沪A1234O', '沪A1234O', 'other'],
    ['沪AL12345', '沪AL12345', 'other'],
    ['沪A123', '沪A123', 'other'],
    ['hxk 4821', 'HXK4821', 'other'],
    ['b-mw 123', 'B-MW123', 'other'],
    ['bm-w 123', 'BM-W123', 'other'],
    ['B—MW 123', 'B-MW123', 'other'],
    // K11
    ['沪A-98765', '沪A98765', 'ordinary'],
    ['沪A—12345', '沪A12345', 'ordinary'],
    ['沪A\u200b12345', '沪A12345', 'ordinary'],
    ['沪A-D12345', '沪AD12345', 'newEnergy'],
    ['\u202d沪A12345\u202c', '沪A12345', 'ordinary'],
  ])('%s is kept as %s, %s', (raw, plateNumber, form) => {
    expect(normalisePlateNumber(raw)).toBe(plateNumber);
    expect(plateForm(plateNumber)).toBe(form);
  });

  test('has one stored spelling: normalising it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normalisePlateNumber(raw);
        expect(normalisePlateNumber(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('is found again wherever separators and cases were put', () => {
    const character = fc.constantFrom(...'沪京粤ABDFGK0123456789');
    const separator = fc.constantFrom('', ' ', '.', '·', '•', '\u3000', '・');
    fc.assert(
      fc.property(fc.array(fc.tuple(character, separator, fc.boolean()), { maxLength: 8 }), (parts) => {
        const written = parts.map(([one, gap, small]) => (small ? one.toLowerCase() : one) + gap).join('');
        expect(normalisePlateNumber(written)).toBe(parts.map(([one]) => one).join(''));
      }),
    );
  });
});
