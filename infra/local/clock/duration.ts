import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { instantFromEpoch } from '../../../shared/kernel/instant.ts';

/**
 * @param duration ISO 8601 duration such as `PT1H` or `P10W`; a day is 24 hours, as the clock has no zone.
 * @throws RangeError when it is no duration.
 */
export function plusDuration(from: Instant, duration: string): Instant {
  const length = Temporal.Duration.from(duration);
  const milliseconds = length.total({
    unit: 'milliseconds',
    relativeTo: Temporal.PlainDateTime.from('2000-01-01'),
  });
  return instantFromEpoch(Date.parse(from) + milliseconds);
}
