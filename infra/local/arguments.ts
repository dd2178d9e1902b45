import { parseArgs } from 'node:util';
import { type Instant, instant } from '../../shared/kernel/instant.ts';
import { LocalStartError } from './local-start-error.ts';

export interface StartArguments {
  readonly fresh: boolean;
  readonly port: number;
  /** Show what the functions log at level INFO. */
  readonly log: boolean;
  readonly dataFolder?: string;
  /** Where the clock is to begin; a kept clock is moved there. */
  readonly clock?: Instant;
}

/** The first of four neighbouring ports. */
const FIRST_PORT = 8300;

/** Where the API is, and where the demo looks for it, by default. */
export const USUAL_URL = `http://127.0.0.1:${FIRST_PORT}`;

const KNOWN = ['--fresh', '--port <first of four>', '--data <folder>', '--clock <instant>', '--log'] as const;

/**
 * Reads the command line of `npm start`.
 *
 * @throws LocalStartError for anything it does not know.
 */
export function readArguments(commandLine: readonly string[]): StartArguments {
  const { fresh, port, data, clock, log } = parse(commandLine);
  const first = port === undefined ? FIRST_PORT : Number(port);
  if (!Number.isInteger(first) || first < 1024 || first > 65_532) {
    throw new LocalStartError(`--port takes a number from 1024 to 65532, not ${port}.`);
  }
  return {
    fresh: fresh ?? false,
    port: first,
    log: log ?? false,
    ...(data !== undefined && { dataFolder: data }),
    ...(clock !== undefined && { clock: readClock(clock) }),
  };
}

function parse(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: {
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        clock: { type: 'string' },
        log: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const known = `${KNOWN.slice(0, -1).join(', ')} and ${KNOWN.at(-1)}`;
    throw new LocalStartError(`${(error as Error).message}. Known are ${known}.`, { cause: error });
  }
}

function readClock(text: string): Instant {
  try {
    return instant(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LocalStartError(
      `--clock takes an instant with its offset, such as 2026-03-02T09:00:00+08:00, not ${JSON.stringify(text)}.`,
      { cause: error },
    );
  }
}
