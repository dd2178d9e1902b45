import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DOMAIN_FLOORS, featureImports, goesDown } from './domain-floors.ts';
import { ROOT, sourceFiles } from './source-files.ts';

test('every feature of the domain stands on a floor, and every floor holds features that exist', () => {
  const folders = readdirSync(join(ROOT, 'shared/domain'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'records')
    .map(({ name }) => name);

  expect(DOMAIN_FLOORS.flat().toSorted()).toEqual(folders.toSorted());
});

test('a feature imports from lower floors only', () => {
  const imports = sourceFiles('shared/domain')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => featureImports(path, readFileSync(join(ROOT, path), 'utf8')));

  expect(imports.length).toBeGreaterThan(50);
  expect(imports.filter((one) => !goesDown(one))).toEqual([]);
});

test.each([
  ['upwards', 'follow-up', "import { decideRecordCall } from '../call/index.ts';"],
  ['sideways', 'visit', "import type { ServiceCase } from '../case/index.ts';"],
  ['to a feature without a floor', 'case', "import {\n  anything,\n} from '../unknown/index.ts';"],
])('an import %s is found', (_way, feature, line) => {
  const [found] = featureImports(`shared/domain/${feature}/planted.ts`, `${line}\n`);
  expect(found && goesDown(found)).toBe(false);
});

test('an import downwards and one of records are let through', () => {
  const [found] = featureImports('shared/domain/call/planted.ts', "export * from '../case/index.ts';\n");
  expect(found && goesDown(found)).toBe(true);
  expect(
    featureImports('shared/domain/call/planted.ts', "import type { Visit } from '../records/visit.ts';"),
  ).toEqual([]);
});
