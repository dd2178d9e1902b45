import { describe, expect, test } from 'vitest';
import { operations } from '../../shared/contracts/operations.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/branch/index.ts';
import { POLICY } from '../../shared/domain/obligation/index.ts';
import { citedClauses } from './cited-clauses.ts';
import { type RegisterRow, registerRows } from './register-rows.ts';
import { sourceFiles, textOf } from './source-files.ts';

const rows = registerRows(textOf('shared/domain/README.md'));
const numbers = rows.map(({ number }) => number);
const operationClauses = new Map(operations.map(({ id, clauses }) => [id, clauses]));
const dutyClauses = new Map<string, readonly string[]>(
  Object.entries(POLICY).map(([kind, { clauses }]) => [kind, clauses]),
);

/** Clauses of the policy itself, which operations and duties declare; readings, practice and machines are not. */
const policyRows = rows.filter(({ number }) => number.startsWith('A-'));

function undeclared(
  names: (row: RegisterRow) => readonly string[],
  clauses: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return policyRows.flatMap((row) =>
    names(row)
      .filter((name) => !clauses.get(name)?.includes(row.number))
      .map((name) => `${row.number}: ${name}`),
  );
}

describe('the policy register', () => {
  test('has every clause of the policy once, in order', () => {
    const all = Array.from({ length: 43 }, (_, index) => `A-${String(index + 1).padStart(2, '0')}`);
    expect(policyRows.map(({ number }) => number)).toEqual(all);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  test('has a row for whatever the code and its tests cite', () => {
    const citations = sourceFiles('shared', 'functions', 'infra', 'test')
      .filter((path) => path.endsWith('.ts') && !path.startsWith('test/architecture/'))
      .flatMap((path) => citedClauses(textOf(path)).map((number) => ({ path, number })));
    expect(citations.length).toBeGreaterThan(300);
    expect(citations.filter(({ number }) => !numbers.includes(number))).toEqual([]);
  });

  test('has a row for every clause an operation or a duty declares', () => {
    const declared = [...operationClauses.values(), ...dutyClauses.values()].flat();
    expect(declared.filter((clause) => !numbers.includes(clause))).toEqual([]);
  });

  test('names only operations and settings there are, and operations that declare the clause', () => {
    const known = (name: string) => operationClauses.has(name) || isSetting(name);
    expect(rows.flatMap(({ names }) => names.filter((name) => !known(name)))).toEqual([]);
    expect(
      undeclared(({ names }) => names.filter((name) => operationClauses.has(name)), operationClauses),
    ).toEqual([]);
  });

  test('names only duties there are and that declare the clause, and leaves none out', () => {
    expect(rows.flatMap(({ duties }) => duties.filter((duty) => !dutyClauses.has(duty)))).toEqual([]);
    expect(undeclared(({ duties }) => duties, dutyClauses)).toEqual([]);
    const missing = [...dutyClauses].flatMap(([kind, clauses]) =>
      clauses.filter(
        (clause) => !rows.find(({ number }) => number === clause)?.duties.includes(kind as never),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('says of every row what carries it out, and shows it by a test where anything does', () => {
    const vague = rows.filter(
      ({ isBuilt, refersTo, says }) => !isBuilt && refersTo.length === 0 && !says.startsWith('not yet built'),
    );
    expect(vague).toEqual([]);
    expect(rows.filter(({ isBuilt, tests }) => isBuilt && tests.length === 0)).toEqual([]);
    expect(rows.flatMap(({ refersTo }) => refersTo.filter((number) => !numbers.includes(number)))).toEqual(
      [],
    );
  });
});

describe('citations', () => {
  test('are found alone, in lists, over broken comment lines, and nowhere else', () => {
    const text = [
      '/** Within two days (A-03, A-10); policy A.3',
      ' * nos. 1, 4 and 12; practice C.9 no. 7, C.6; state machine E.2.',
      ' */',
      "const telephone = 'E.164', truck = 'F-150', form = 'F-2026-0412', house = 'BA-12';",
      "test('F-1: the plain chain')",
    ].join('\n');
    expect([...citedClauses(text)].sort()).toEqual(
      ['A-03', 'A-10', 'A.3 no. 1', 'A.3 no. 12', 'A.3 no. 4', 'C.6', 'C.9 no. 7', 'E.2', 'F-1'].sort(),
    );
  });
});

test('a row is read with its duties, operations, files and tests apart', () => {
  const line =
    '| A-13 | asks | **`firstFollowUp`** `recordCall`; [rule](a/b.ts) | [one](x.test.ts), [two](y.ts) |';
  expect(registerRows(line)).toMatchObject([
    {
      number: 'A-13',
      duties: ['firstFollowUp'],
      names: ['recordCall'],
      isBuilt: true,
      tests: ['](x.test.ts)'],
    },
  ]);
  expect(registerRows('| A-42 | asks | as A-13 and C.9 no. 3 |  |')).toMatchObject([
    { refersTo: ['A-13', 'C.9 no. 3'], isBuilt: false },
  ]);
});

/** By path, as the group limits them: `firstFollowUp.dueAfterDays`. */
function isSetting(path: string): boolean {
  return path
    .split('.')
    .reduce<{ found: boolean; value: unknown }>(
      ({ found, value }, name) =>
        found && typeof value === 'object' && value !== null && name in value
          ? { found, value: (value as Record<string, unknown>)[name] }
          : { found: false, value: undefined },
      { found: true, value: DEFAULT_SETTINGS },
    ).found;
}
