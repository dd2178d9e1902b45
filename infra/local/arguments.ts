import { parseArgs } from 'node:util';
import { LocalStartError } from './local-start-error.ts';

export interface StartArguments {
  readonly fresh: boolean;
  readonly port: number;
  readonly dataFolder?: string;
}

/** The first of four neighbouring ports. */
const FIRST_PORT = 8300;

/** Where the API is, and where the demo looks for it, unless told otherwise. */
export const USUAL_URL = `http://127.0.0.1:${FIRST_PORT}`;

/**
 * Reads the command line of `npm start`.
 *
 * @throws LocalStartError for anything it does not know.
 */
export function readArguments(commandLine: readonly string[]): StartArguments {
  const { fresh, port, data } = parse(commandLine);
  const first = port === undefined ? FIRST_PORT : Number(port);
  if (!Number.isInteger(first) || first < 1024 || first > 65_532) {
    throw new LocalStartError(`--port takes a number from 1024 to 65532, not ${port}.`);
  }
  return { fresh: fresh ?? false, port: first, ...(data !== undefined && { dataFolder: data }) };
}

function parse(commandLine: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandLine],
      options: { fresh: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new LocalStartError(
      `${(error as Error).message}. Known are --fresh, --port <first of four> and --data <folder>.`,
      { cause: error },
    );
  }
}
