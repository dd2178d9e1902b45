import { applyTimer } from '../../../shared/application/apply-timer.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import { parseTimerPayload } from '../../../shared/application/timer-payload.ts';
import type { Log } from '../../runtime/log.ts';
import { logFiring } from '../log-firing.ts';

export interface FireTimerDependencies extends CommandPorts {
  readonly log: Log;
}

/**
 * Applies one timer. The payload only says where to look; the records decide what is done.
 * @throws when the payload is not ours, the database cannot be reached, or others kept changing the same
 * records. Then the schedule retries, and after it the sweep.
 */
export function createFireTimer({ log, ...ports }: FireTimerDependencies): (event: unknown) => Promise<void> {
  return async (event) => {
    const payload = parseTimerPayload(event);
    const firing = await applyTimer(ports, payload, 'timer');
    logFiring(log, payload, firing);
    if (firing.outcome === 'busy') throw new Error('The timer could not be applied for contention');
  };
}
