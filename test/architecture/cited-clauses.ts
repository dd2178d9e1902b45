const SINGLE = /(?<![\w-])(?:A-\d{2}|F-\d{1,2}|E\.\d)(?![\w-])/g;
/** Readings and practice may name several sub-rules at once: "C.9 nos. 2 and 5". */
const NUMBERED = /(?<![\w.])([AC]\.\d{1,2})(?!\w)(?: nos?\. (\d+(?:(?:,| and) \d+)*))?/g;

/** Every number of the register that a file cites, comments broken over lines included. */
export function citedClauses(text: string): readonly string[] {
  const joined = text.replaceAll(/\n\s*(?:\*|\/\/) ?/g, ' ');
  const single = [...joined.matchAll(SINGLE)].map(([number]) => number);
  const numbered = [...joined.matchAll(NUMBERED)].flatMap(([, chapter = '', list]) =>
    list ? list.split(/,? and |, /).map((number) => `${chapter} no. ${number}`) : [chapter],
  );
  return [...single, ...numbered];
}
