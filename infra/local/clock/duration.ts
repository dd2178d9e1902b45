import { Temporal } from 'temporal-polyfill';
import { type Instant, instantFromEpoch } from '../../../shared/kernel/instant.ts';

/**
 * @param duration ISO 8601 duration such as `PT1H`, `P10W` or `P1M`, counted on the calendar of UTC: a day is
 * 24 hours, a month that of the calendar.
 * @throws RangeError when it is not a duration.
 */
export function plusDuration(from: Instant, duration: string): Instant {
  const later = Temporal.Instant.from(from).toZonedDateTimeISO('UTC').add(duration);
  return instantFromEpoch(later.epochMilliseconds);
}
