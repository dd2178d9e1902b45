import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, bundleFunction, bundleSource } from '../../../infra/constructs/bundle-function.ts';
import { UNDEPLOYED } from '../../../infra/synthesise.ts';
import { templatesOf } from '../../infra/templates.ts';
import { bareHandler } from './bare-handler.ts';
import { measureImports } from './measure-imports.ts';

/** A function beside the least that talks to the same services. */
export interface BundleRow {
  readonly folder: string;
  readonly services: readonly string[];
  readonly bytesAtStart: number;
  readonly bareBytesAtStart: number;
  readonly importMilliseconds: number;
  readonly bareImportMilliseconds: number;
}

/**
 * Bundles every deployed function, and beside it a bare handler with the same clients and commands, in the
 * same way, and imports both.
 * @param rounds how often each is imported.
 */
export function measureBundles(rounds: number): readonly BundleRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-bundles-'));
  const { functions, environmentOf } = templatesOf(UNDEPLOYED);
  try {
    return functions.map((one) => {
      const bundle = bundleFunction(one.folder, join(folder, one.folder));
      const bare = bareHandler(bundle.sources);
      const bareBundle = bundleSource(bare.source, join(folder, one.folder, 'bare'));
      const [importMilliseconds = Number.NaN, bareImportMilliseconds = Number.NaN] = measureImports(
        [bundle.entryFile, bareBundle.entryFile],
        filled(environmentOf(one.folder)),
        rounds,
      );
      return {
        folder: one.folder,
        services: bare.services,
        ...start(bundle, bareBundle),
        importMilliseconds,
        bareImportMilliseconds,
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(bundle: Bundle, bare: Bundle): Pick<BundleRow, 'bytesAtStart' | 'bareBytesAtStart'> {
  return { bytesAtStart: bundle.bytesAtStart, bareBytesAtStart: bare.bytesAtStart };
}

/** The variables the function is deployed with; it only looks at them when it starts. */
function filled(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(Object.keys(variables).map((name) => [name, 'https://something.example'])),
    LOG_LEVEL: 'INFO',
    AWS_REGION: 'eu-west-1',
  };
}
