import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { LocalStartError } from '../local-start-error.ts';
import { type Templates, templateSchema } from './template.ts';

/** Everything the stacks are made from. A change in any of it makes the kept templates stale. */
const SOURCES = [
  'infra',
  'infra/local/template/print-templates.ts',
  'shared/contracts',
  'shared/domain',
  'shared/kernel',
  'shared/storage/table-definition.ts',
  'cdk.json',
  'package-lock.json',
];
const NOT_SOURCES = [join('infra', 'local')];

const templatesSchema = z.record(z.string(), templateSchema);

/**
 * The templates of the stacks. Synthesised in a process of its own, because the CDK is large, and kept by
 * the content of the sources, so that a start without changes synthesises nothing.
 *
 * @throws LocalStartError when they cannot be synthesised.
 */
export async function loadTemplates(projectFolder: string): Promise<Templates> {
  const folder = join(projectFolder, 'node_modules', '.cache', 'aftercare');
  const kept = join(folder, `templates-${fingerprint(projectFolder)}.json`);
  if (existsSync(kept)) return templatesSchema.parse(JSON.parse(readFileSync(kept, 'utf8')));
  const text = await synthesise(projectFolder);
  const templates = templatesSchema.parse(JSON.parse(text));
  mkdirSync(folder, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, kept);
  return templates;
}

async function synthesise(projectFolder: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'print-templates.ts')],
      { cwd: projectFolder, maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? (error as Error).message;
    const [reason = ''] = said.split('\n').filter((line) => /\w*Error\b/.test(line));
    throw new LocalStartError(`The stacks cannot be synthesised: ${reason || said.trim()}`, { cause: error });
  }
}

function fingerprint(projectFolder: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(projectFolder, source)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(projectFolder, file)))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function filesOf(projectFolder: string, source: string): readonly string[] {
  const path = join(projectFolder, source);
  if (!existsSync(path)) return [];
  if (source.includes('.')) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(source, join(entry.parentPath, entry.name).slice(path.length + 1)))
    .filter((file) => !NOT_SOURCES.some((excluded) => file.startsWith(excluded + sep)))
    .sort();
}
