import { mkdir, writeFile } from 'node:fs/promises';
import { DEMO_CALENDARS } from './demo-calendars.ts';

/** Writes the demo group's calendars again: `npm run calendars`. */
const FOLDER = new URL('../local/demo/group/calendars/', import.meta.url);

await mkdir(FOLDER, { recursive: true });
for (const [name, calendar] of Object.entries(DEMO_CALENDARS)) {
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(calendar, null, 2)}\n`);
  console.log(
    `${name}: ${calendar.exceptions.length} days, ${calendar.verified ? 'verified' : 'not verified'}`,
  );
}
