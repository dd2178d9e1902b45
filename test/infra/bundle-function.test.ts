import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bundleFunction } from '../../infra/constructs/bundle-function.ts';

const folder = mkdtempSync(join(tmpdir(), 'aftercare-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('bundles a function that starts by itself, far from its packages', () => {
  const { entryFile, bytes, bytesAtStart } = bundleFunction('functions/timers/fire-timer', folder);

  const written = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const started = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', `console.log(typeof (await import('${entryFile}')).handler)`],
    { cwd: folder, env: { TABLE_NAME: 'table', AWS_REGION: 'eu-west-1' }, encoding: 'utf8' },
  );

  expect(started).toBe('function\n');
  expect(bytes).toBe(written);
  expect(bytesAtStart).toBeLessThan(bytes);
});

it('refuses a folder without a function', () => {
  expect(() => bundleFunction('functions/nowhere', folder)).toThrow('functions/nowhere/index.ts');
});
