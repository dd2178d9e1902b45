import type { Clock } from '../application/ports.ts';
import { instantFromEpoch } from '../kernel/instant.ts';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => instantFromEpoch(Date.now()) };
