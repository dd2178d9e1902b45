import type { Instant } from '../../../shared/kernel/instant.ts';

/**
 * A function waits for a moment. On AWS it sleeps. Here the clock may stand still, so its invocation returns
 * to the queue until then.
 */
export class Later extends Error {
  readonly at: Instant;

  constructor(at: Instant) {
    super(`Waits until ${at}`);
    this.at = at;
  }
}
