import { basename } from 'node:path';
import { renameTable } from '../../infra/local/template/rename-table.ts';
import type { Templates } from '../../infra/local/template/template.ts';

/**
 * The templates with a table of this run's own: the engine of `DYNAMODB_ENDPOINT` serves all test files at once. A run
 * that is started again on the same folder finds its table.
 * @param dataFolder a temporary folder, whose name nobody else has.
 */
export function withOwnTable(templates: Templates, dataFolder: string): Templates {
  return renameTable(templates, basename(dataFolder));
}
