import { invalid, notKnown } from './refusals.ts';

/** The words and signs of an expression, read from left to right. */
export interface Tokens {
  /** The next one, which stays; undefined at the end. */
  peek(): string | undefined;
  /** Takes the next one. */
  take(): string;
  /** Takes the next one if it is this, in whatever case. */
  takeIf(wanted: string): boolean;
  /** @throws ValidationException when the next one is another. */
  expect(wanted: string): void;
}

const TOKEN = /\s*(?:(<=|>=|<>|[=<>(),+-])|([#:]\w+|[A-Za-z_]\w*))/y;

/** @throws Error for signs the engine does not know, such as those of paths into maps and lists. */
export function tokensOf(expression: string): Tokens {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const text = expression.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw notKnown(`"${text.slice(at)}" in the expression ${expression}`);
    tokens.push(found[1] ?? found[2] ?? '');
  }
  let place = 0;
  const all: Tokens = {
    peek: () => tokens[place],
    take() {
      const token = tokens[place];
      if (token === undefined) throw invalid(`The expression ends too early: ${expression}`);
      place += 1;
      return token;
    },
    takeIf(wanted) {
      if (tokens[place]?.toUpperCase() !== wanted.toUpperCase()) return false;
      place += 1;
      return true;
    },
    expect(wanted) {
      if (!all.takeIf(wanted)) throw invalid(`${wanted} is missing in the expression ${expression}`);
    },
  };
  return all;
}
