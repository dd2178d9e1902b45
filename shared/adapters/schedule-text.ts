import { epochMilliseconds, type Instant, instantFromEpoch } from '../kernel/instant.ts';

const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * The expression of a one-shot schedule in UTC, `at(yyyy-mm-ddThh:mm:ss)`. The service fires somewhere within
 * the minute, so the moment is rounded up to a whole one. It never fires before it is due.
 */
export function scheduleExpression(fireAt: Instant): string {
  const minute = Math.ceil(epochMilliseconds(fireAt) / MILLISECONDS_PER_MINUTE);
  return `at(${instantFromEpoch(minute * MILLISECONDS_PER_MINUTE).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)})`;
}

/**
 * The name of a schedule as the service takes it.
 * @throws when it is not a valid name. Names are made of identifiers, so that is a bug of ours.
 */
export function scheduleName(name: string): string {
  if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(name)) throw new Error(`Not a name for a schedule: ${name}`);
  return name;
}
