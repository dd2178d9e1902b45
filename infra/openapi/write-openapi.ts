import { writeFile } from 'node:fs/promises';
import { operations } from '../../shared/contracts/operations.ts';
import { recordedAnswers } from './answers.ts';
import { createOpenapi } from './create-openapi.ts';

/** Where the committed description is. The reference function serves it. */
const TARGET = new URL('../../functions/api/reference/openapi.json', import.meta.url);

await writeFile(TARGET, `${JSON.stringify(createOpenapi(operations, recordedAnswers), null, 1)}\n`);
console.log(`Wrote ${operations.length} operations to functions/api/reference/openapi.json`);
