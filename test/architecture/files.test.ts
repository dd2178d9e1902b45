import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const files = sourceFiles('infra', 'functions', 'shared', 'test');
const typescript = files.filter((path) => path.endsWith('.ts'));
/** What is shipped or operated. Tests may be longer. */
const code = typescript.filter((path) => !path.startsWith('test/'));

test('nothing but the agreed entries lies at the top', () => {
  const top = new Set(sourceFiles().map((path) => path.split('/')[0] ?? ''));
  const agreed = ['infra', 'functions', 'shared', 'test', 'cdk.json', 'package.json', 'package-lock.json'];
  const others = [...top].filter((name) => !name.startsWith('.') && !agreed.includes(name));
  expect(
    others.filter((name) => !['tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE'].includes(name)),
  ).toEqual([]);
});

describe('file names', () => {
  test('are kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.[a-z]+$/;
    const names = typescript.map((path) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !kebab.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });

  test('say what is inside', () => {
    const empty = /(^|\/|-)(utils?|helpers?|common|managers?|misc|stuff|base)([./-]|$)/;
    // The managers of a dealer group are people.
    const said = (path: string) => path.replace('group-managers', 'group-leaders');
    expect(typescript.filter((path) => empty.test(said(path)))).toEqual([]);
  });
});

test('files stay small', () => {
  const lengths = code.map((path) => textOf(path).split('\n').length - 1).sort((left, right) => left - right);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.9)).toBeLessThanOrEqual(130);
  expect(code.filter((path) => textOf(path).split('\n').length > 300)).toEqual([]);
});

test('zod is imported as a namespace: a named import carries every language with it', () => {
  const imports = typescript
    .filter((path) => /^(shared|functions)\//.test(path))
    .flatMap((path) =>
      [...textOf(path).matchAll(/^import .*from 'zod';$/gm)].map(([line]) => `${path} ${line}`),
    );
  expect(imports.filter((line) => !/import (type )?\* as z from 'zod';$/.test(line))).toEqual([]);
  expect(imports.length).toBeGreaterThan(10);
});

describe('what is shipped or operated', () => {
  /** A path under `test/` in any literal, for an import, a read or a part of one that is put together. */
  const intoTests = /['"`](?:[^'"`\n]*\/)?test(?:\/[^'"`\n]*)?['"`]/;
  const reads = (text: string) => text.split('\n').filter((line) => intoTests.test(line));

  test('reads nothing of the tests', () => {
    const all = sourceFiles('infra', 'functions', 'shared').filter((path) => /\.[cm]?[jt]sx?$/.test(path));
    expect(all.flatMap((path) => reads(textOf(path)).map((line) => `${path}: ${line.trim()}`))).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });

  test.each([
    "import { startTable } from '../../test/support/table.ts';",
    "const FOLDER = new URL('../../test/fixtures/', import.meta.url);",
    'await readFile(`${project}/test/fixtures/visits.csv`);',
    "readFileSync('test/fixtures/group.json')",
    "join(import.meta.dirname, '..', 'test', 'fixtures')",
  ])('would be found reading them by %s', (planted) => {
    expect(reads(planted)).toEqual([planted]);
  });

  test.each(["import './latest/order.ts';", "'the test clock'", "'contest/entry'", "'/_local/test-clock'"])(
    'may say %s',
    (allowed) => {
      expect(reads(allowed)).toEqual([]);
    },
  );
});

test('no tests are skipped or singled out', () => {
  const tests = typescript.filter(
    (path) => path.endsWith('.test.ts') && path !== 'test/architecture/files.test.ts',
  );
  expect(tests.filter((path) => /\b(test|describe|it)\.(only|skip|todo)\b/.test(textOf(path)))).toEqual([]);
});
