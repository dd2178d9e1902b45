import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

interface LintRun {
  readonly diagnostics: readonly Finding[];
  readonly number_of_files: number;
}

const LAYER_RULES = ['eslint(no-restricted-imports)', 'import(no-cycle)', 'node(no-process-env)'];

/** Runs the linter as `npm run check:lint` does, without the rules that need types. */
async function lint(folder: string, paths: readonly string[]): Promise<LintRun> {
  const linter = join(ROOT, 'node_modules/.bin/oxlint');
  // The linter exits with 1 when it finds something. Its findings are on stdout either way.
  const { stdout } = await promisify(execFile)(linter, ['--format', 'json', ...paths], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { readonly stdout: string }) => error);
  return JSON.parse(stdout) as LintRun;
}

test('every file keeps to its layer, and the linter has seen every file', async () => {
  const folders = ['infra', 'functions', 'shared'];
  const run = await lint(ROOT, folders);

  const broken = run.diagnostics.filter(({ code }) => LAYER_RULES.includes(code));
  expect(broken.map(({ filename, message }) => `${filename}: ${message}`)).toEqual([]);
  const written = sourceFiles(...folders).filter((path) => path.endsWith('.ts'));
  expect(run.number_of_files).toBeGreaterThanOrEqual(written.length - 5);
  expect(written.length).toBeGreaterThan(100);
}, 30_000);

/** One line per border between layers: who must not import what. */
const FORBIDDEN = [
  ['shared/kernel/planted.ts', '../domain/records/decision.ts'],
  ['shared/kernel/planted.ts', 'node:crypto'],
  ['shared/kernel/planted.ts', 'zod'],
  ['shared/domain/records/planted.ts', '../visit/index.ts'],
  ['shared/domain/records/planted.ts', '../../application/ports.ts'],
  ['shared/domain/records/planted.ts', 'zod'],
  ['shared/domain/visit/planted.ts', '../obligation/policy-table.ts'],
  ['shared/domain/visit/planted.ts', '../../contracts/operation.ts'],
  ['shared/domain/visit/planted.ts', '@aws-sdk/client-dynamodb'],
  ['shared/domain/visit/planted.ts', 'zod'],
  ['shared/domain/visit/planted.ts', 'node:crypto'],
  ['shared/domain/visit/planted.ts', 'temporal-polyfill'],
  ['shared/contracts/planted.ts', '../application/ports.ts'],
  ['shared/contracts/visit/planted.ts', '../../domain/visit/index.ts'],
  ['shared/contracts/visit/planted.ts', '../../storage/keys.ts'],
  ['shared/contracts/visit/planted.ts', 'zod-openapi'],
  ['shared/application/planted.ts', '../storage/keys.ts'],
  ['shared/application/planted.ts', '../contracts/operation.ts'],
  ['shared/application/planted.ts', 'node:timers'],
  ['shared/storage/planted.ts', '../contracts/operation.ts'],
  ['shared/storage/read/planted.ts', '../../domain/visit/index.ts'],
  ['shared/storage/read/planted.ts', '../../adapters/ids.ts'],
  ['shared/storage/read/planted.ts', '@aws-sdk/client-ses'],
  ['shared/letters/planted.ts', '../storage/keys.ts'],
  ['shared/letters/wording/planted.ts', '../../domain/letter/index.ts'],
  ['shared/letters/wording/planted.ts', 'nodemailer'],
  ['shared/adapters/planted.ts', '../storage/keys.ts'],
  ['shared/adapters/planted.ts', 'zod'],
  ['functions/api/visit/planted.ts', '../../../shared/storage/keys.ts'],
  ['functions/api/visit/planted.ts', '../../../shared/adapters/ids.ts'],
  ['functions/api/visit/planted.ts', '@aws-sdk/client-dynamodb'],
  ['functions/timers/sweep/handler.ts', '../../../infra/app.ts'],
  ['functions/api/letter/planted.ts', '../../../shared/letters/render-mail.ts'],
  ['functions/runtime/planted.ts', '../../shared/storage/keys.ts'],
  ['functions/runtime/planted.ts', '../../shared/letters/render-mail.ts'],
  ['functions/runtime/planted.ts', '../api/visit/handler.ts'],
  ['functions/api/visit/compose.ts', '../../../infra/app.ts'],
  ['functions/api/visit/index.ts', 'aws-cdk-lib'],
  ['infra/stacks/planted.ts', '../../functions/api/visit/handler.ts'],
  ['infra/stacks/planted.ts', '../../shared/storage/keys.ts'],
  ['infra/stacks/planted.ts', '../../shared/domain/visit/index.ts'],
  ['infra/local/planted.ts', '../../test/support/table.ts'],
  ['infra/operate/planted.ts', '../../test/support/table.ts'],
] as const;

/** Imports the layers allow. A rule that refuses everything proves nothing. */
const ALLOWED = [
  ['shared/kernel/planted.ts', 'temporal-polyfill'],
  ['shared/domain/records/planted.ts', './visit.ts'],
  ['shared/domain/records/planted.ts', '../../kernel/ids.ts'],
  ['shared/domain/visit/planted.ts', '../records/call.ts'],
  ['shared/domain/visit/planted.ts', '../obligation/index.ts'],
  ['shared/domain/visit/planted.ts', '../../kernel/ids.ts'],
  ['shared/contracts/visit/planted.ts', 'zod'],
  ['shared/contracts/visit/planted.ts', '../../domain/records/visit.ts'],
  ['shared/letters/wording/planted.ts', '../../domain/records/letter.ts'],
  ['shared/storage/read/planted.ts', '../../domain/records/visit.ts'],
  ['shared/application/planted.ts', '../domain/visit/index.ts'],
  ['shared/storage/read/planted.ts', '@aws-sdk/client-dynamodb'],
  ['shared/adapters/planted.ts', '@aws-sdk/client-scheduler'],
  ['functions/api/visit/planted.ts', '../../runtime/query.ts'],
  ['functions/api/letter/planted.ts', '../../../shared/contracts/letter/index.ts'],
  ['functions/api/visit/compose.ts', '../../../shared/storage/dynamo-store.ts'],
  ['infra/stacks/planted.ts', '../../shared/storage/table-definition.ts'],
  ['infra/stacks/planted.ts', '../../shared/contracts/operations.ts'],
  ['infra/local/planted.ts', '../../functions/api/visit/compose.ts'],
  ['infra/operate/planted.ts', '../../shared/storage/dynamo-store.ts'],
] as const;

describe('a planted import', () => {
  const planted: string[] = [];
  afterAll(() => {
    for (const folder of planted) rmSync(folder, { recursive: true, force: true });
  });

  async function findings(imports: readonly (readonly [string, string])[]): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'layers-'));
    planted.push(folder);
    cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    const byFile = Map.groupBy(imports, ([path]) => path);
    for (const [path, lines] of byFile) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      const source = lines.map(([, from], at) => `import type { Planted as P${at} } from '${from}';`);
      writeFileSync(join(folder, path), `${source.join('\n')}\nexport const used = 1;\n`);
    }
    const run = await lint(folder, ['.']);
    expect(run.number_of_files).toBe(byFile.size);
    const refused = run.diagnostics.filter(({ code }) => code === 'eslint(no-restricted-imports)');
    return [
      ...new Set(refused.map(({ filename, message }) => `${filename} ${/'([^']+)'/.exec(message)?.[1]}`)),
    ].sort();
  }

  test('across a border between layers is found', async () => {
    const expected = FORBIDDEN.map(([path, from]) => `${path} ${from}`).sort();
    expect(await findings(FORBIDDEN)).toEqual(expected);
  });

  test('a layer may make is let through', async () => {
    expect(await findings(ALLOWED)).toEqual([]);
  });
});

test('a planted cycle, one of types alone and a planted look at the environment are found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  mkdirSync(join(folder, 'functions/api/visit'), { recursive: true });
  const write = (name: string, source: string) =>
    writeFileSync(join(folder, 'functions/api/visit', name), source);
  write('first.ts', "import { second } from './second.ts';\nexport const first = second;\n");
  write('second.ts', "import { first } from './first.ts';\nexport const second = first;\n");
  write('left.ts', "import type { Right } from './right.ts';\nexport type Left = Right | 1;\n");
  write('right.ts', "import type { Left } from './left.ts';\nexport type Right = Left | 2;\n");
  write('third.ts', 'export const third = process.env.TABLE_NAME;\n');

  const { diagnostics } = await lint(folder, ['.']);
  rmSync(folder, { recursive: true, force: true });

  const found = new Set(diagnostics.map(({ code, filename }) => `${code} ${filename}`));
  expect(found).toContain('import(no-cycle) functions/api/visit/first.ts');
  expect(found).toContain('import(no-cycle) functions/api/visit/left.ts');
  expect(found).toContain('node(no-process-env) functions/api/visit/third.ts');
});
