import { type Instant, isBefore, minutesBetween } from '../../../shared/kernel/instant.ts';
import type { LocalClock } from '../local-stack.ts';
import { LocalStartError } from '../local-start-error.ts';

/** The longest a start takes. A clock this far past the instant has just begun there. */
const MINUTES_OF_A_START = 10;

/**
 * Moves the clock to the instant of `--clock`. A new clock begins there. A kept clock goes forward, and
 * everything due on the way happens.
 *
 * @throws LocalStartError when a kept clock is past it already, or farther than a year from it.
 */
export async function goTo(clock: LocalClock, at: Instant): Promise<void> {
  const now = clock.now();
  if (!isBefore(now, at)) {
    if (minutesBetween(at, now) < MINUTES_OF_A_START) return;
    throw new LocalStartError(
      `The kept clock is at ${now}, past ${at}, and cannot go back; begin anew there with: npm start -- --fresh --clock ${at}`,
    );
  }
  try {
    await clock.to(at, 'P1Y');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LocalStartError(
      `The kept clock is at ${now}, more than a year before ${at}; begin anew there with: npm start -- --fresh --clock ${at}`,
      { cause: error },
    );
  }
}
