import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operations } from '../../shared/contracts/operations.ts';
import { ROOT, sourceFiles } from './source-files.ts';

/** `cancelFollowUp` stands in `cancel-follow-up.ts`. */
function fileOf(operationId: string): string {
  return `${operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
  test('is declared and carried out in a file of its name, in the folder of its feature', async () => {
    const contract = join(ROOT, 'shared/contracts', operation.feature, fileOf(id));
    const carriedOut = join(ROOT, 'functions/api', operation.feature, fileOf(id));
    expect([existsSync(contract), existsSync(carriedOut)]).toEqual([true, true]);

    const declared = await import(/* @vite-ignore */ contract);
    expect(declared[id]).toBe(operation);
    const { binding } = await import(/* @vite-ignore */ carriedOut);
    expect(binding.operation).toBe(operation);
  });
});

/** What each of these does is made of commands or reads that have files of their own. */
const MADE_OF_OTHERS = new Set(['postLetters', 'runRetention']);

test.each(operations.filter(({ method, id }) => method !== 'GET' && !MADE_OF_OTHERS.has(id)))(
  'what $id changes is decided in a file of its name',
  async ({ id }) => {
    const files = sourceFiles('shared/domain').filter((path) => path.endsWith(`/${fileOf(id)}`));
    const decided = await Promise.all(files.map((path) => import(/* @vite-ignore */ join(ROOT, path))));

    const rule = `decide${id.charAt(0).toUpperCase()}${id.slice(1)}`;
    expect(decided.filter((file) => typeof file[rule] === 'function')).toHaveLength(1);
  },
);
