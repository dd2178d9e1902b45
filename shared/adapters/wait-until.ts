import type { Clock } from '../application/ports.ts';
import { epochMilliseconds, type Instant } from '../kernel/instant.ts';

/** Waits until the clock shows that moment, because a timer of Node may end a little too soon. */
export async function waitUntil(at: Instant, clock: Clock): Promise<void> {
  for (let now = clock.now(); now < at; now = clock.now()) {
    const milliseconds = epochMilliseconds(at) - epochMilliseconds(now);
    await new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  }
}
