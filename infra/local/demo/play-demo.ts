import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../../../shared/kernel/instant.ts';
import { loadDemoGroup } from '../demo-group.ts';
import { startLocal } from '../start-local.ts';
import { connectStack } from './connect-stack.ts';
import { type DemoReport, playStory, type StoryOptions } from './play-story.ts';

/** Monday 23 November 2026, eight in the morning in Shanghai, before the first customer comes. */
const CURTAIN = instant('2026-11-23T00:00:00Z');
const VISITS = new URL('./group/visits.csv', import.meta.url);

const DEFAULT_SEED = 1;
const DEFAULT_WEEKS = 10;

export interface DemoOptions extends Partial<Pick<StoryOptions, 'seed' | 'weeks' | 'onProgress' | 'signal'>> {
  /** The running local stack to play on. Without one, a fresh stack is started and thrown away. */
  readonly url?: string;
}

/**
 * Plays weeks of two branches on a local stack and reports the outcome of every obligation. On a fresh stack
 * the same seed gives the same figures. Its own stack is always stopped at the end.
 */
export async function playDemo(options: DemoOptions = {}): Promise<DemoReport> {
  if (options.url !== undefined) return await playOn(options.url, options);
  const dataFolder = await mkdtemp(join(tmpdir(), 'aftercare-demo-'));
  try {
    const clock = { startAt: CURTAIN, frozen: true };
    const stack = await startLocal({ dataFolder, ports: 'ephemeral', quiet: true, inProcess: true, clock });
    try {
      return await playOn(stack.apiUrl, options);
    } finally {
      await stack.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function playOn(
  url: string,
  { seed = DEFAULT_SEED, weeks = DEFAULT_WEEKS, ...options }: DemoOptions,
): Promise<DemoReport> {
  const stack = await connectStack(url);
  try {
    const csv = await readFile(VISITS, 'utf8');
    return await playStory({ ...options, stack, group: loadDemoGroup(), csv, seed, weeks });
  } finally {
    await stack.release();
  }
}
