import { FIRST_PORT } from '../arguments.ts';
import { LocalStartError } from '../local-start-error.ts';
import { isRunning } from './connect-stack.ts';
import { readDemoArguments } from './demo-arguments.ts';
import type { Progress } from './play-story.ts';
import { printReport } from './print-report.ts';
import { playDemo } from './play-demo.ts';

const USUAL_URL = `http://127.0.0.1:${FIRST_PORT}`;

/**
 * The command `npm run demo`: plays on the stack at `AFTERCARE_URL`, else on the one `npm start` has running,
 * else on one of its own.
 * @returns the exit code.
 */
export async function demoCommand(
  commandLine: readonly string[],
  givenUrl: string | undefined,
): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  try {
    const told = readDemoArguments(commandLine);
    const url = givenUrl ?? ((await isRunning(USUAL_URL)) ? USUAL_URL : undefined);
    console.log(
      url === undefined
        ? 'Starting a local stack of its own; it is thrown away afterwards.'
        : `Playing on ${url}: its clock is moved, see ${url}/_local/`,
    );
    const report = await playDemo({
      ...told,
      ...(url !== undefined && { url }),
      onProgress: (progress) => console.log(progressLine(progress)),
      signal: interrupted.signal,
    });
    console.log(printReport(report));
    return report.lostWork > 0 ? 1 : 0;
  } catch (error) {
    if (interrupted.signal.aborted) return 130;
    if (!(error instanceof LocalStartError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function progressLine({ week, weeks, at, visits, overdue }: Progress): string {
  const branches = `overdue ${overdue.map((count) => String(count).padStart(3)).join(' +')}`;
  return `week ${String(week).padStart(2)} of ${weeks}  until ${at.slice(0, 10)}  ${String(visits).padStart(3)} visits loaded  ${branches}`;
}
