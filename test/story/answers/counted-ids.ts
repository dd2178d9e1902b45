import { ID_PREFIXES } from '../../../shared/kernel/ids.ts';

const IDENTIFIER = new RegExp(`(${Object.values(ID_PREFIXES).join('|')})_[0-9a-hjkmnp-tv-z]{26}`, 'g');
const FIRST_CHARACTERS = '01kcg0000000000000000000';

/** The cursor of a listing is sealed and depends on the last entry of this page. */
const CURSOR = 'eyJTSyI6IuKApiJ9.c2VhbGVk';

/**
 * The same answer with its identifiers counted from one, each kind for itself, in the order they stand in. So an
 * answer does not change when something else in the story makes more records than before.
 */
export function withCountedIds(answer: unknown): unknown {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const counted = (identifier: string, prefix: string): string => {
    const before = known.get(identifier);
    if (before !== undefined) return before;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const after = `${prefix}_${FIRST_CHARACTERS}${String(count).padStart(2, '0')}`;
    known.set(identifier, after);
    return after;
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(IDENTIFIER, counted);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        name === 'nextCursor' && typeof inner === 'string' ? CURSOR : walk(inner),
      ]),
    );
  };
  return walk(answer);
}
