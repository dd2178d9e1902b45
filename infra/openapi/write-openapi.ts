import { writeFile } from 'node:fs/promises';
import { operations } from '../../shared/contracts/operations.ts';
import { recordedAnswers } from './answers.ts';
import { addressesOf } from './addresses-of.ts';
import { createOpenapi } from './create-openapi.ts';

/** Where the committed description is. The reference function serves it. */
const TARGET = new URL('../../functions/api/reference/openapi.json', import.meta.url);

/** What functions read of it when they start. */
const ADDRESSES = new URL('../../functions/runtime/addresses.json', import.meta.url);

await writeFile(TARGET, `${JSON.stringify(createOpenapi(operations, recordedAnswers), null, 1)}\n`);
console.log(`Wrote ${operations.length} operations to functions/api/reference/openapi.json`);
await writeFile(ADDRESSES, `${JSON.stringify(addressesOf(operations), null, 1)}\n`);
