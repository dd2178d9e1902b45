import { epochMilliseconds, type Instant } from '../../../shared/kernel/instant.ts';

/**
 * An instant on the wall clock of a zone: `2026-12-01 09:00`.
 * @param zone an IANA name; UTC when it is not known.
 */
export function wallClock(at: Instant, zone = 'UTC'): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return format.format(epochMilliseconds(at));
}
