import type { Instant } from '../kernel/instant.ts';
import type { Clock } from './ports.ts';

/** Work too much for one transaction, as its record says how far it has come. */
export type InParts =
  | { readonly status: 'running'; readonly wakeAt: Instant }
  | { readonly status: 'finished' };

/**
 * `finished` and `waiting` (for a later moment): nothing is left to do now. `cutShort`: time ran out. `busy`: others
 * were at it; it goes on with the next sweep. `gone`: there is no such work.
 */
export interface PartsProgress {
  readonly outcome: 'finished' | 'waiting' | 'cutShort' | 'busy' | 'gone';
  readonly parts: number;
}

/**
 * Goes on with work in parts from wherever it has come to. Every part is a command that may be repeated, and how far
 * it came is written with it: a crash at any point loses at most the work of one part.
 * @param work `read` finds its record, `part` does the next part of it.
 * @param isShort asked between parts; true ends the work here.
 */
export async function continueInParts<Work extends InParts>(
  { clock }: { readonly clock: Clock },
  work: {
    readonly read: () => Promise<Work | undefined>;
    readonly part: (running: Extract<Work, { readonly status: 'running' }>) => Promise<'done' | 'busy'>;
  },
  isShort: () => boolean,
): Promise<PartsProgress> {
  for (let parts = 0; ; parts += 1) {
    const record = await work.read();
    if (!record) return { outcome: 'gone', parts };
    if (!isRunning(record)) return { outcome: 'finished', parts };
    if (record.wakeAt > clock.now()) return { outcome: 'waiting', parts };
    if (isShort()) return { outcome: 'cutShort', parts };
    if ((await work.part(record)) === 'busy') return { outcome: 'busy', parts };
  }
}

function isRunning<Work extends InParts>(
  record: Work,
): record is Extract<Work, { readonly status: 'running' }> {
  return record.status === 'running';
}
