import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

const PROJECT = join(import.meta.dirname, '../..');

/** How big a bundle is. */
export interface Bundle {
  readonly entryFile: string;
  /** What is read and compiled at every cold start. */
  readonly bytesAtStart: number;
  /** With what is only loaded when it is needed, such as the SDK's ways to sign in on a developer's machine. */
  readonly bytes: number;
}

/**
 * Bundles a function's `index.ts` with everything it needs, the SDK included: what was tested is what runs.
 * The order of `mainFields` prefers the packages' ES modules, which halves size and import time; splitting
 * keeps what is imported on demand out of the cold start.
 *
 * @param folder the function's, below the project: `functions/api/dossiers`
 * @throws BuildFailure when the entry is missing or an import cannot be resolved.
 */
export function bundleFunction(folder: string, outputFolder: string): Bundle {
  const entry = join(folder, 'index.ts');
  const { metafile } = buildSync({
    entryPoints: [{ in: join(PROJECT, entry), out: 'index' }],
    outdir: outputFolder,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: PROJECT,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    // Some packages are CommonJS inside and ask for node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // What goes wrong is in the error it throws.
    logLevel: 'silent',
  });
  return { entryFile: join(outputFolder, 'index.mjs'), ...sizes(metafile, entry) };
}

function sizes({ outputs }: Metafile, entry: string): Pick<Bundle, 'bytesAtStart' | 'bytes'> {
  const atStart = new Set<string>();
  const follow = (path: string): void => {
    const output = outputs[path];
    if (!output || atStart.has(path)) return;
    atStart.add(path);
    for (const { kind, path: imported } of output.imports) {
      if (kind === 'import-statement') follow(imported);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === entry) follow(path);
  }
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((total, path) => total + (outputs[path]?.bytes ?? 0), 0);
  return { bytesAtStart: sum(atStart), bytes: sum(Object.keys(outputs)) };
}
