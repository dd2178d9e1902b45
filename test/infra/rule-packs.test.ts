import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Configuration } from '../../infra/configuration.ts';
import { placeholderCode } from '../../infra/constructs/function-code.ts';
import { buildStacks } from '../../infra/stacks/build-stacks.ts';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { EVERYTHING } from './templates.ts';

interface Acknowledgement {
  readonly path: string;
  readonly finding: string;
  readonly reason: string;
}

const acknowledged: Acknowledgement[] = [];

// Records what is acknowledged instead of acknowledging it: the packs then find everything.
vi.mock('../../infra/acknowledge.ts', () => ({
  acknowledge: (construct: IConstruct, finding: string, reason: string) =>
    acknowledged.push({ path: construct.node.path, finding, reason }),
}));

const outdir = mkdtempSync(join(tmpdir(), 'aftercare-rule-packs-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));
beforeEach(() => void acknowledged.splice(0));

function findingsOf(configuration: Configuration) {
  const app = new App({ outdir, analyticsReporting: false });
  buildStacks(app, configuration, placeholderCode);
  return [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap((pack) =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => ({ finding: ruleName, path: String(constructPath) })),
      ),
  );
}

const covers = (one: Acknowledgement, found: { finding: string; path: string }) =>
  one.finding === found.finding && (found.path === one.path || found.path.startsWith(`${one.path}/`));

describe.each([
  ['with nothing optional', UNDEPLOYED],
  ['with everything optional', EVERYTHING],
])('the stacks %s', (_, configuration) => {
  it('have no finding of the rule packs that nobody has acknowledged', () => {
    const findings = findingsOf(configuration);

    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((found) => !acknowledged.some((one) => covers(one, found)))).toEqual([]);
  });

  it('acknowledge nothing that is not found', () => {
    const findings = findingsOf(configuration);

    expect(acknowledged.filter((one) => !findings.some((found) => covers(one, found)))).toEqual([]);
  });
});

it('gives a whole sentence as the reason of every acknowledgement', () => {
  findingsOf(EVERYTHING);

  expect(
    acknowledged.map(({ reason }) => reason).filter((reason) => !/^[A-Z].{40,}\.$/.test(reason)),
  ).toEqual([]);
});
