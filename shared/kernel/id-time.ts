const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;

/**
 * The moment an identifier was made at, as its first ten characters after the prefix tell it: they sort by time.
 * @param milliseconds since the epoch.
 */
export function timeCharacters(milliseconds: number): string {
  let rest = milliseconds;
  let text = '';
  for (let place = 0; place < TIME_CHARACTERS; place += 1) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** The moment again, in milliseconds since the epoch. @param text begins with the ten characters. */
export function timeOfCharacters(text: string): number {
  return Array.from(text.slice(0, TIME_CHARACTERS)).reduce(
    (sum, character) => sum * 32 + CROCKFORD.indexOf(character),
    0,
  );
}
