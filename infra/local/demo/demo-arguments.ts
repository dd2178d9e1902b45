import { parseArgs } from 'node:util';
import { LocalStartError } from '../local-start-error.ts';

export interface DemoArguments {
  readonly seed?: number;
  readonly weeks?: number;
}

/**
 * Reads the command line of `npm run demo`.
 *
 * @throws LocalStartError for anything it does not know.
 */
export function readDemoArguments(commandLine: readonly string[]): DemoArguments {
  const { seed, weeks } = parse(commandLine);
  return {
    ...(seed !== undefined && { seed: wholeNumber('--seed', seed, 0) }),
    ...(weeks !== undefined && { weeks: wholeNumber('--weeks', weeks, 1) }),
  };
}

function parse(commandLine: readonly string[]) {
  try {
    const options = { seed: { type: 'string' }, weeks: { type: 'string' } } as const;
    return parseArgs({ args: [...commandLine], options }).values;
  } catch (error) {
    throw new LocalStartError(
      `${(error as Error).message}. Known are --seed <number> and --weeks <number>.`,
      {
        cause: error,
      },
    );
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least))
    throw new LocalStartError(`${option} takes a whole number from ${least}, not ${text}.`);
  return value;
}
