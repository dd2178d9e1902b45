import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Scenario, scenarioAt } from '../../support/scenario.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

let scenario: Scenario;
beforeEach(async () => {
  scenario = await scenarioAt('2026-11-23T10:00:00+08:00');
});
afterEach(() => scenario.end());

it('tells one customer with curl in plain sh, as the first page says', async () => {
  const [, block = ''] = /```sh\n(API=.*?)```/s.exec(README) ?? [];
  const script = block.replace('http://127.0.0.1:8300', scenario.stack.apiUrl);
  const { stdout, stderr } = await promisify(execFile)('sh', ['-eu', '-c', script]);
  const [delivery = '', obligation = ''] = stdout.trim().split('\n');

  expect(stderr).toBe('');
  expect(JSON.parse(delivery)).toMatchObject({ followUp: { ordinal: 'first' } });
  expect(JSON.parse(obligation)).toMatchObject({
    obligation: { kind: 'dossier', dueOn: '2026-11-25' },
    explanation: expect.arrayContaining([expect.stringContaining('即 2026-11-25 星期三')]),
  });
});
