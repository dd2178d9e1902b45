/** One row of the policy register. */
export interface RegisterRow {
  readonly number: string;
  /** What carries it out, as written. */
  readonly says: string;
  /** Kinds of obligation, written in bold. */
  readonly duties: readonly string[];
  /** Operations and settings. */
  readonly names: readonly string[];
  /** Other rows that carry it out, where it says "as …". */
  readonly refersTo: readonly string[];
  /** A duty, an operation, a setting or a file carries it out. */
  readonly isBuilt: boolean;
  readonly tests: readonly string[];
}

const NUMBER = /^(?:A-\d{2}|A\.\d(?: no\. \d+)?|C\.\d+(?: no\. \d+)?|E\.\d|F-\d+)$/;

/** Reads the rows of every table whose first cell is a number of the register. */
export function registerRows(document: string): readonly RegisterRow[] {
  return document
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' |').map((cell) => cell.replace(/^\|? ?/, '')))
    .filter(([number]) => NUMBER.test(number ?? ''))
    .map(([number = '', , says = '', tests = '']) => toRow(number, says, tests));
}

function toRow(number: string, says: string, shown: string): RegisterRow {
  const duties = [...says.matchAll(/\*\*`([^`]+)`\*\*/g)].map(([, name]) => name ?? '');
  const names = [...says.replaceAll(/\*\*`[^`]+`\*\*/g, '').matchAll(/`([^`]+)`/g)].map(
    ([, name]) => name ?? '',
  );
  const files = says.match(/\]\([^)]+\)/g) ?? [];
  const refersTo = says.startsWith('as ') ? says.slice(3).split(/, | and /) : [];
  return {
    number,
    says,
    duties,
    names,
    refersTo,
    isBuilt: !says.startsWith('not yet built') && duties.length + names.length + files.length > 0,
    tests: shown.match(/\]\([^)]+\.test\.ts\)/g) ?? [],
  };
}
