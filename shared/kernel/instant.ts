declare const brand: unique symbol;

/**
 * A moment in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`. One spelling per moment, so that instants compare,
 * sort and index as strings.
 */
export type Instant = string & { readonly [brand]: 'Instant' };

/** @throws RangeError unless the text is an ISO 8601 instant with an offset or `Z`. */
export function instant(text: string): Instant {
  if (!/(Z|[+-]\d{2}:?\d{2})$/i.test(text)) throw new RangeError(`Not an instant with an offset: ${text}`);
  return new Date(text).toISOString() as Instant;
}

/**
 * @param milliseconds since 1970 in UTC.
 * @throws RangeError beyond what a date can be.
 */
export function instantFromEpoch(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Milliseconds since 1970 in UTC. */
export function epochMilliseconds(at: Instant): number {
  return Date.parse(at);
}

/** Whether one instant lies strictly before another. */
export function isBefore(left: Instant, right: Instant): boolean {
  return left < right;
}

/** The first of several instants. */
export function earliest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((found, at) => (at < found ? at : found), first);
}

/** The last of several instants. */
export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((found, at) => (at > found ? at : found), first);
}

/** Moves along the clock, not the calendar. For day arithmetic use local dates. */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return instantFromEpoch(epochMilliseconds(at) + milliseconds);
}

/** Moves along the clock, not the calendar, by whole or fractional minutes. */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return plusMilliseconds(at, minutes * 60_000);
}

/** Whole and fractional minutes from `from` to `to`. Negative when `to` comes first. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (epochMilliseconds(to) - epochMilliseconds(from)) / 60_000;
}
