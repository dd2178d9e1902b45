import { expect, test } from 'vitest';
import { readDemoArguments } from '../../../../infra/local/demo/demo-arguments.ts';
import { LocalStartError } from '../../../../infra/local/local-start-error.ts';

test('the demo takes another seed and fewer weeks', () => {
  expect(readDemoArguments([])).toEqual({});
  expect(readDemoArguments(['--seed', '7', '--weeks', '2'])).toEqual({ seed: 7, weeks: 2 });
});

test.each([
  [['--help'], "Unknown option '--help'. Known are --seed <number> and --weeks <number>."],
  [['--weeks', '0'], '--weeks takes a whole number from 1, not 0.'],
  [['--weeks', 'many'], '--weeks takes a whole number from 1, not many.'],
  [['--seed', '1.5'], '--seed takes a whole number from 0, not 1.5.'],
])('%j gets one sentence', (commandLine, sentence) => {
  expect(() => readDemoArguments(commandLine)).toThrow(new LocalStartError(sentence));
});
