import { USUAL_URL } from '../arguments.ts';
import { LocalStartError } from '../local-start-error.ts';
import { isRunning } from './connect-stack.ts';
import { readDemoArguments } from './demo-arguments.ts';
import type { Progress } from './play-story.ts';
import { printReport } from './print-report.ts';
import { playDemo } from './play-demo.ts';

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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interrupted.abort());
  let url: string | undefined;
  try {
    const told = readDemoArguments(commandLine);
    url = await findStack(givenUrl);
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
    const reason = await reasonOf(error, url);
    if (reason === undefined) throw error;
    console.error(reason);
    return 1;
  }
}

/**
 * @returns the address of the stack to play on. Undefined when none runs and none was named.
 * @throws LocalStartError when one was named that does not answer.
 */
async function findStack(givenUrl: string | undefined): Promise<string | undefined> {
  if (!givenUrl) return (await isRunning(USUAL_URL)) ? USUAL_URL : undefined;
  if (await isRunning(givenUrl)) return givenUrl.replace(/\/$/, '');
  throw new LocalStartError(
    `No local run answers at ${givenUrl} (AFTERCARE_URL): start it with npm start, or leave AFTERCARE_URL out.`,
  );
}

/** What to say about an error that is not our fault. Undefined when it is. */
async function reasonOf(error: unknown, url: string | undefined): Promise<string | undefined> {
  if (error instanceof LocalStartError) return error.message;
  // Requests reject with a TypeError when nothing answers, because the stack was ended while the demo played
  // on it.
  if (!(error instanceof TypeError) || url === undefined || (await isRunning(url))) return undefined;
  return `The local run at ${url} has ended, and the demo with it.`;
}

function progressLine({ week, weeks, at, visits, overdue }: Progress): string {
  const branches = `overdue ${overdue.map((count) => String(count).padStart(3)).join(' +')}`;
  return `week ${String(week).padStart(2)} of ${weeks}  until ${at.slice(0, 10)}  ${String(visits).padStart(3)} visits loaded  ${branches}`;
}
