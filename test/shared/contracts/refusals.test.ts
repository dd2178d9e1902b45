import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operations } from '../../../shared/contracts/operations.ts';

const TESTS = new URL('../../', import.meta.url);

/** All test files in one text. Those about the declarations themselves show nothing about the rules. */
function testSources(): string {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !/^(shared[/\\]contracts|infra)[/\\]/.test(path))
    .map((path) => readFileSync(new URL(path, TESTS), 'utf8'))
    .join('\n');
}

test('every refusal an operation declares is brought about by a test', () => {
  const sources = testSources();
  const declared = [...new Set(operations.flatMap(({ refusals }) => refusals))];
  expect(declared.length).toBeGreaterThan(0);
  expect(declared.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});
