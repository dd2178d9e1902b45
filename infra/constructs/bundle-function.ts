import { join } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

const PROJECT = join(import.meta.dirname, '../..');

/** What was bundled and how big it became. */
export interface Bundle {
  readonly entryFile: string;
  /** What is read and compiled at every cold start. */
  readonly bytesAtStart: number;
  /** Also what is loaded only when needed, such as the metadata of telephone numbers. */
  readonly bytes: number;
  /** The sources that have something in it, below the project. */
  readonly sources: readonly string[];
}

/**
 * On Lambda the credentials are in the environment. The SDK's other ways to find them are not bundled. They
 * would bring their protocols (XML, forms) into every cold start, although they load on demand.
 */
const OTHER_CREDENTIALS = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/**
 * The order of `mainFields` prefers the packages' ES modules, which halves size and import time; splitting
 * keeps what is imported on demand out of the cold start.
 */
const OPTIONS = {
  outExtension: { '.js': '.mjs' },
  absWorkingDir: PROJECT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  // Halves the size of every Chinese text.
  charset: 'utf8',
  external: OTHER_CREDENTIALS,
  alias: { 'node:http': join(import.meta.dirname, 'node-http.ts') },
  metafile: true,
  // Some packages are CommonJS inside and ask for node's own modules by `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  // The error it throws says what went wrong.
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles a function's `index.ts` with everything it needs, including the SDK, so that what was tested is
 * what runs.
 *
 * @param folder the function's, below the project: `functions/api/dossier`
 * @throws BuildFailure when the entry is missing or an import cannot be resolved.
 */
export function bundleFunction(folder: string, outputFolder: string): Bundle {
  const entry = join(folder, 'index.ts');
  const { metafile } = buildSync({
    ...OPTIONS,
    entryPoints: [{ in: join(PROJECT, entry), out: 'index' }],
    outdir: outputFolder,
  });
  return describe(metafile, entry, outputFolder);
}

/**
 * Bundles a source in the same way, for comparisons.
 *
 * @param source TypeScript; its imports are found as those of the project are
 */
export function bundleSource(source: string, outputFolder: string): Bundle {
  const entry = 'index.ts';
  const { metafile } = buildSync({
    ...OPTIONS,
    stdin: { contents: source, resolveDir: PROJECT, sourcefile: entry, loader: 'ts' },
    entryNames: 'index',
    outdir: outputFolder,
  });
  return describe(metafile, entry, outputFolder);
}

function describe({ outputs }: Metafile, entry: string, outputFolder: string): Bundle {
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
  return {
    entryFile: join(outputFolder, 'index.mjs'),
    bytesAtStart: sum(atStart),
    bytes: sum(Object.keys(outputs)),
    sources: Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([source, { bytesInOutput }]) => (bytesInOutput > 0 ? [source] : [])),
    ),
  };
}
