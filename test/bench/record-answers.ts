import { writeFile } from 'node:fs/promises';
import { recordAnswers } from '../story/answers/record-answers.ts';

/** The source of the answers shown in the API description. */
const TARGET = new URL('../../infra/openapi/answers.json', import.meta.url);

const answers = await recordAnswers();
await writeFile(TARGET, `${JSON.stringify(answers, null, 1)}\n`);
console.log(`Wrote the answers of ${Object.keys(answers).length} operations to infra/openapi/answers.json`);
