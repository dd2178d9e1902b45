import { type Instant, instant, isBefore } from '../../../shared/kernel/instant.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The same with every text in it, however deep, replaced. */
export function withTexts(
  value: unknown,
  replaced: (text: string, name: string) => string,
  name = '',
): unknown {
  if (typeof value === 'string') return replaced(value, name);
  if (Array.isArray(value)) return value.map((inner) => withTexts(inner, replaced, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withTexts(inner, replaced, key)]),
  );
}

export function isInstant(text: string): boolean {
  return INSTANT.test(text);
}

/** A text that is neither a moment nor an identifier. */
export function saysWhatElse(text: string): string {
  return isInstant(text) || /^[a-z]{3}_[0-9a-z]{26}$/.test(text) ? '' : text;
}

/** Whether a body tells of something that had happened by then. */
export function tellsOfThePast(body: unknown, now: Instant): boolean {
  let past = false;
  withTexts(body, (text) => {
    past ||= isInstant(text) && !isBefore(now, instant(text));
    return text;
  });
  return past;
}
