import { applyTimer } from '../../../shared/application/apply-timer.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import { momentOf, parseTimerPayload } from '../../../shared/application/timer-payload.ts';
import { isNear } from '../../../shared/application/timers.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Log } from '../../runtime/log.ts';
import { logFiring } from '../log-firing.ts';

export interface FireTimerDependencies extends CommandPorts {
  readonly log: Log;
  readonly waitUntil: (at: Instant) => Promise<void>;
}

/**
 * Applies one timer. One that was fired directly, without a schedule, waits here for its moment. The payload only says where to look; the records decide what is done.
 * @throws when the payload is not ours, the database cannot be reached, or others kept changing the same
 * records. Then the schedule retries, and after it the sweep.
 */
export function createFireTimer({
  log,
  waitUntil,
  ...ports
}: FireTimerDependencies): (event: unknown) => Promise<void> {
  return async (event) => {
    const payload = parseTimerPayload(event);
    const fireAt = momentOf(event);
    // Whoever fires directly is early by less than that; anything earlier is a mistake, and the step says so.
    if (fireAt && ports.clock.now() < fireAt && isNear({ fireAt }, ports.clock.now()))
      await waitUntil(fireAt);
    const firing = await applyTimer(ports, payload, 'timer');
    logFiring(log, payload, firing);
    if (firing.outcome === 'busy') throw new Error('The timer could not be applied for contention');
  };
}
