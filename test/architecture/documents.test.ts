import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles, textOf } from './source-files.ts';

const documents = sourceFiles().filter((path) => path.endsWith('.md'));

/** Files of the project that a document links to, by path from the root. */
function linkedFiles(document: string): readonly string[] {
  return [...textOf(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, target]) =>
    join(dirname(document), target ?? ''),
  );
}

describe('documents', () => {
  test.each(documents)('%s links only to files that exist', (document) => {
    expect(linkedFiles(document).filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  test('links are found at all', () => {
    expect(linkedFiles('README.md').length).toBeGreaterThan(10);
  });

  test('the first page can be read in one go', () => {
    expect(Buffer.byteLength(textOf('README.md'))).toBeLessThan(14_000);
  });
});
