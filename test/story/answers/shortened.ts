const MOST_ENTRIES = 2;
const MOST_TEXTS = 10;
const MOST_CHARACTERS = 300;

/** The same in short: of every list the first entries (texts are short already), of every text the beginning. */
export function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value;
  }
  if (Array.isArray(value)) {
    const most = typeof value[0] === 'string' ? MOST_TEXTS : MOST_ENTRIES;
    return value.slice(0, most).map(shortened);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]));
}
