import { expect, it } from 'vitest';
import { registerFaults } from './register-faults.ts';

type Item = Record<string, unknown>;

const branchId = 'sh-pudong';
const number = (sequence: number) => ({ year: 2026, sequence });
const counter = (register: string, last: number): Item => ({
  type: 'registerCounter',
  branchId,
  register,
  lastByYear: { 2026: last },
});
const call = (sequence: number, more: Item = {}): Item[] => [
  { type: 'call', id: `cal_${sequence}`, branchId, number: number(sequence), ...more },
  { type: 'callRegisterLine', callId: `cal_${sequence}`, branchId, number: number(sequence), ...more },
];
const letter = (sequence: number): Item[] => [
  {
    type: 'letter',
    id: `let_${sequence}`,
    branchId,
    posting: { number: number(sequence) },
    status: 'posted',
  },
  { type: 'letterRegisterLine', letterId: `let_${sequence}`, branchId, number: number(sequence) },
];
const SOUND = [
  ...call(1),
  ...call(2, { voided: {} }),
  counter('call', 2),
  ...letter(1),
  { type: 'letter', id: 'let_9', branchId, status: 'drafted' },
  counter('letter', 1),
];
const [, line1 = {}] = call(1);

it('finds nothing wrong with sound registers', () => {
  expect(registerFaults(SOUND)).toEqual([]);
});

it.each([
  ['a gap', [...SOUND, ...call(4), counter('call', 4)], 'call sh-pudong 2026: 1 2 4'],
  ['a number given twice', [...SOUND, { ...line1, callId: 'cal_x' }], 'call sh-pudong 2026: 1 1 2'],
  ['a line without its call', SOUND.filter(({ type }) => type !== 'call'), 'call cal_1 2026-1: no record'],
  ['a call without its line', SOUND.filter((item) => item !== SOUND[1]), 'call cal_1 2026-1: no line'],
  ['a call with two lines', [...SOUND, { ...line1 }], 'call cal_1 2026-1: two lines'],
  ['a counter ahead', [...SOUND.slice(0, -1), counter('letter', 2)], 'letter sh-pudong 2026: counter at 2'],
  ['a number nobody has', [counter('call', 1)], 'call sh-pudong 2026: counter at 1'],
  [
    'a void only the line knows of',
    SOUND.map((item) => (item === SOUND[1] ? { ...item, voided: {} } : item)),
    'call cal_1: void on one side',
  ],
  [
    'a letter line without its letter',
    SOUND.filter(({ id }) => id !== 'let_1'),
    'letter let_1 2026-1: no record',
  ],
] as const)('finds %s', (_, items, fault) => {
  expect(registerFaults(items)).toContain(fault);
});
