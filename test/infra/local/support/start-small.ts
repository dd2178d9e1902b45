import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalStack } from '../../../../infra/local/local-stack.ts';
import { startLocal } from '../../../../infra/local/start-local.ts';
import type { StartOptions } from '../../../../infra/local/start-options.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { withOwnTable } from '../../../support/own-table.ts';
import { functionsOf, type TestFunctions } from './functions-of.ts';
import { smallTemplates } from './small-templates.ts';

/** Where the clock of every test stands at first. */
export const START = instant('2026-11-23T01:00:00Z');

/** A folder that is gone after `remove`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'aftercare-local-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The local run with the small templates, a standing clock and functions of the test's own. */
export async function startSmall(
  dataFolder: string,
  functions: TestFunctions,
  options: StartOptions = {},
): Promise<LocalStack> {
  return await startLocal({
    dataFolder,
    ports: 'ephemeral',
    quiet: true,
    seed: false,
    clock: { startAt: START, frozen: true },
    templates: withOwnTable(smallTemplates(), dataFolder),
    loadCompose: functionsOf(functions),
    warn: (sentence) => {
      throw new Error(sentence);
    },
    ...options,
  });
}
