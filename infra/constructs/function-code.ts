import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

/** Gives the code of the function whose folder (`functions/api/dossiers`) is named. */
export type FunctionCode = (folder: string) => Code;

const PROJECT = join(import.meta.dirname, '../..');

/**
 * Bundles the function's `index.ts` with everything it needs, the SDK included: what was tested is what
 * runs. The order of `mainFields` prefers the packages' ES modules, which halves size and import time.
 */
export const bundledCode: FunctionCode = (folder) =>
  Code.fromAsset(join(PROJECT, folder), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle: (outputFolder) => {
          bundle(folder, join(outputFolder, 'index.mjs'));
          return true;
        },
      },
    },
  });

/** Stands in for the code where only the templates are wanted. */
export const placeholderCode: FunctionCode = (folder) => Code.fromInline(`// ${folder}`);

/**
 * Writes the bundle of one function to a file.
 *
 * @throws BuildFailure when the entry is missing or an import cannot be resolved.
 */
export function bundle(folder: string, outputFile: string): void {
  buildSync({
    entryPoints: [join(PROJECT, folder, 'index.ts')],
    outfile: outputFile,
    absWorkingDir: PROJECT,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    // Errors are logged by the name of their class.
    keepNames: true,
    // Some packages are CommonJS inside and ask for node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
}
